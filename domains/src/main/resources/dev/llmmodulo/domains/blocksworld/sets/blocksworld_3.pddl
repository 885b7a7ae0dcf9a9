;; 1 8 plan-bench/instances/blocksworld/generated_basic_3/instance-1.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(on c b)
(clear c)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 2 4 plan-bench/instances/blocksworld/generated_basic_3/instance-2.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 3 8 plan-bench/instances/blocksworld/generated_basic_3/instance-3.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(clear b)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 4 4 plan-bench/instances/blocksworld/generated_basic_3/instance-4.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(on b c)
(ontable c)
(clear a)
)
(:goal
(and
(on b a))
)
)
;; 5 8 plan-bench/instances/blocksworld/generated_basic_3/instance-5.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(on b c)
(ontable c)
(clear a)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 6 6 plan-bench/instances/blocksworld/generated_basic_3/instance-6.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(clear a)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 7 6 plan-bench/instances/blocksworld/generated_basic_3/instance-7.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 8 2 plan-bench/instances/blocksworld/generated_basic_3/instance-8.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on a c))
)
)
;; 9 4 plan-bench/instances/blocksworld/generated_basic_3/instance-9.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on c a))
)
)
;; 10 6 plan-bench/instances/blocksworld/generated_basic_3/instance-10.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a c)
(on c b))
)
)
;; 11 8 plan-bench/instances/blocksworld/generated_basic_3/instance-11.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 12 6 plan-bench/instances/blocksworld/generated_basic_3/instance-12.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 13 6 plan-bench/instances/blocksworld/generated_basic_3/instance-13.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 14 6 plan-bench/instances/blocksworld/generated_basic_3/instance-14.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a c)
(on c b))
)
)
;; 15 4 plan-bench/instances/blocksworld/generated_basic_3/instance-15.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c b)
(clear a)
(clear c)
)
(:goal
(and
(on a b))
)
)
;; 16 8 plan-bench/instances/blocksworld/generated_basic_3/instance-16.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(clear b)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 17 4 plan-bench/instances/blocksworld/generated_basic_3/instance-17.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 18 8 plan-bench/instances/blocksworld/generated_basic_3/instance-18.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(on c b)
(clear c)
)
(:goal
(and
(on a c)
(on c b))
)
)
;; 19 4 plan-bench/instances/blocksworld/generated_basic_3/instance-19.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 20 2 plan-bench/instances/blocksworld/generated_basic_3/instance-20.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on b a))
)
)
;; 21 6 plan-bench/instances/blocksworld/generated_basic_3/instance-21.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c b)
(clear a)
(clear c)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 22 6 plan-bench/instances/blocksworld/generated_basic_3/instance-22.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(clear a)
)
(:goal
(and
(on b c))
)
)
;; 23 6 plan-bench/instances/blocksworld/generated_basic_3/instance-23.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on c b))
)
)
;; 24 4 plan-bench/instances/blocksworld/generated_basic_3/instance-24.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 25 6 plan-bench/instances/blocksworld/generated_basic_3/instance-25.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c b)
(clear a)
(clear c)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 26 6 plan-bench/instances/blocksworld/generated_basic_3/instance-26.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(clear b)
)
(:goal
(and
(on c b))
)
)
;; 27 6 plan-bench/instances/blocksworld/generated_basic_3/instance-27.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(clear b)
)
(:goal
(and
(on a c)
(on c b))
)
)
;; 28 8 plan-bench/instances/blocksworld/generated_basic_3/instance-28.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 29 6 plan-bench/instances/blocksworld/generated_basic_3/instance-29.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 30 4 plan-bench/instances/blocksworld/generated_basic_3/instance-30.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on a c))
)
)
;; 31 4 plan-bench/instances/blocksworld/generated_basic_3/instance-31.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on c b))
)
)
;; 32 4 plan-bench/instances/blocksworld/generated_basic_3/instance-32.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 33 2 plan-bench/instances/blocksworld/generated_basic_3/instance-33.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on c a))
)
)
;; 34 4 plan-bench/instances/blocksworld/generated_basic_3/instance-34.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c b)
(clear a)
(clear c)
)
(:goal
(and
(on b c))
)
)
;; 35 8 plan-bench/instances/blocksworld/generated_basic_3/instance-35.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(on c b)
(clear c)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 36 2 plan-bench/instances/blocksworld/generated_basic_3/instance-36.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on c b))
)
)
;; 37 6 plan-bench/instances/blocksworld/generated_basic_3/instance-37.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 38 6 plan-bench/instances/blocksworld/generated_basic_3/instance-38.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on b a))
)
)
;; 39 8 plan-bench/instances/blocksworld/generated_basic_3/instance-39.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(clear b)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 40 6 plan-bench/instances/blocksworld/generated_basic_3/instance-40.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(clear a)
)
(:goal
(and
(on a b))
)
)
;; 41 2 plan-bench/instances/blocksworld/generated_basic_3/instance-41.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 42 4 plan-bench/instances/blocksworld/generated_basic_3/instance-42.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on c b))
)
)
;; 43 6 plan-bench/instances/blocksworld/generated_basic_3/instance-43.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(on b c)
(ontable c)
(clear a)
)
(:goal
(and
(on a c))
)
)
;; 44 6 plan-bench/instances/blocksworld/generated_basic_3/instance-44.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 45 2 plan-bench/instances/blocksworld/generated_basic_3/instance-45.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c b)
(clear a)
(clear c)
)
(:goal
(and
(on a c))
)
)
;; 46 4 plan-bench/instances/blocksworld/generated_basic_3/instance-46.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 47 2 plan-bench/instances/blocksworld/generated_basic_3/instance-47.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a b))
)
)
;; 48 2 plan-bench/instances/blocksworld/generated_basic_3/instance-48.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 49 6 plan-bench/instances/blocksworld/generated_basic_3/instance-49.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 50 6 plan-bench/instances/blocksworld/generated_basic_3/instance-50.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(clear a)
)
(:goal
(and
(on b a))
)
)
;; 51 6 plan-bench/instances/blocksworld/generated_basic_3/instance-51.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 52 4 plan-bench/instances/blocksworld/generated_basic_3/instance-52.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on a b))
)
)
;; 53 4 plan-bench/instances/blocksworld/generated_basic_3/instance-53.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on a b))
)
)
;; 54 6 plan-bench/instances/blocksworld/generated_basic_3/instance-54.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(clear b)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 55 4 plan-bench/instances/blocksworld/generated_basic_3/instance-55.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on c b))
)
)
;; 56 4 plan-bench/instances/blocksworld/generated_basic_3/instance-56.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(clear b)
)
(:goal
(and
(on a b))
)
)
;; 57 8 plan-bench/instances/blocksworld/generated_basic_3/instance-57.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(clear b)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 58 4 plan-bench/instances/blocksworld/generated_basic_3/instance-58.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on c a))
)
)
;; 59 6 plan-bench/instances/blocksworld/generated_basic_3/instance-59.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(clear b)
)
(:goal
(and
(on c a))
)
)
;; 60 4 plan-bench/instances/blocksworld/generated_basic_3/instance-60.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 61 6 plan-bench/instances/blocksworld/generated_basic_3/instance-61.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 62 6 plan-bench/instances/blocksworld/generated_basic_3/instance-62.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 63 6 plan-bench/instances/blocksworld/generated_basic_3/instance-63.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on a c)
(on c b))
)
)
;; 64 6 plan-bench/instances/blocksworld/generated_basic_3/instance-64.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 65 6 plan-bench/instances/blocksworld/generated_basic_3/instance-65.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 66 8 plan-bench/instances/blocksworld/generated_basic_3/instance-66.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(on b c)
(ontable c)
(clear a)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 67 4 plan-bench/instances/blocksworld/generated_basic_3/instance-67.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on b c))
)
)
;; 68 6 plan-bench/instances/blocksworld/generated_basic_3/instance-68.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on a c)
(on c b))
)
)
;; 69 6 plan-bench/instances/blocksworld/generated_basic_3/instance-69.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 70 4 plan-bench/instances/blocksworld/generated_basic_3/instance-70.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on b c))
)
)
;; 71 4 plan-bench/instances/blocksworld/generated_basic_3/instance-71.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on b a))
)
)
;; 72 6 plan-bench/instances/blocksworld/generated_basic_3/instance-72.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(clear b)
)
(:goal
(and
(on a b))
)
)
;; 73 2 plan-bench/instances/blocksworld/generated_basic_3/instance-73.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on b c))
)
)
;; 74 4 plan-bench/instances/blocksworld/generated_basic_3/instance-74.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(clear a)
)
(:goal
(and
(on c a))
)
)
;; 75 6 plan-bench/instances/blocksworld/generated_basic_3/instance-75.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 76 6 plan-bench/instances/blocksworld/generated_basic_3/instance-76.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(clear b)
)
(:goal
(and
(on b c))
)
)
;; 77 2 plan-bench/instances/blocksworld/generated_basic_3/instance-77.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on b c))
)
)
;; 78 6 plan-bench/instances/blocksworld/generated_basic_3/instance-78.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on b c))
)
)
;; 79 6 plan-bench/instances/blocksworld/generated_basic_3/instance-79.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(clear b)
)
(:goal
(and
(on a c))
)
)
;; 80 4 plan-bench/instances/blocksworld/generated_basic_3/instance-80.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on a c))
)
)
;; 81 6 plan-bench/instances/blocksworld/generated_basic_3/instance-81.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 82 8 plan-bench/instances/blocksworld/generated_basic_3/instance-82.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 83 2 plan-bench/instances/blocksworld/generated_basic_3/instance-83.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on a c)
(on b a))
)
)
;; 84 4 plan-bench/instances/blocksworld/generated_basic_3/instance-84.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on b a))
)
)
;; 85 4 plan-bench/instances/blocksworld/generated_basic_3/instance-85.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on a c))
)
)
;; 86 2 plan-bench/instances/blocksworld/generated_basic_3/instance-86.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on c b))
)
)
;; 87 4 plan-bench/instances/blocksworld/generated_basic_3/instance-87.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on b a)
(on c b))
)
)
;; 88 6 plan-bench/instances/blocksworld/generated_basic_3/instance-88.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c b)
(clear a)
(clear c)
)
(:goal
(and
(on a b)
(on c a))
)
)
;; 89 2 plan-bench/instances/blocksworld/generated_basic_3/instance-89.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on b a))
)
)
;; 90 4 plan-bench/instances/blocksworld/generated_basic_3/instance-90.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 91 4 plan-bench/instances/blocksworld/generated_basic_3/instance-91.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on c a))
)
)
;; 92 2 plan-bench/instances/blocksworld/generated_basic_3/instance-92.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(clear a)
(clear b)
)
(:goal
(and
(on b a))
)
)
;; 93 2 plan-bench/instances/blocksworld/generated_basic_3/instance-93.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(ontable c)
(clear a)
(clear b)
(clear c)
)
(:goal
(and
(on c a))
)
)
;; 94 6 plan-bench/instances/blocksworld/generated_basic_3/instance-94.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(ontable c)
(clear a)
(clear c)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 95 8 plan-bench/instances/blocksworld/generated_basic_3/instance-95.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(clear a)
)
(:goal
(and
(on a b)
(on b c))
)
)
;; 96 2 plan-bench/instances/blocksworld/generated_basic_3/instance-96.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(ontable c)
(clear b)
(clear c)
)
(:goal
(and
(on b c))
)
)
;; 97 6 plan-bench/instances/blocksworld/generated_basic_3/instance-97.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(on c b)
(clear c)
)
(:goal
(and
(on c a))
)
)
;; 98 6 plan-bench/instances/blocksworld/generated_basic_3/instance-98.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b a)
(on c b)
(clear c)
)
(:goal
(and
(on a b))
)
)
;; 99 8 plan-bench/instances/blocksworld/generated_basic_3/instance-99.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(on a b)
(ontable b)
(on c a)
(clear c)
)
(:goal
(and
(on a c)
(on c b))
)
)
;; 100 2 plan-bench/instances/blocksworld/generated_basic_3/instance-100.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(clear b)
(clear c)
)
(:goal
(and
(on b c)
(on c a))
)
)
;; 101 6 plan-bench/instances/blocksworld/generated_basic_3/instance-101.pddl
(define (problem BW-rand-3)
(:domain blocksworld-4ops)
(:objects a b c )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(clear b)
)
(:goal
(and
(on b a))
)
)
