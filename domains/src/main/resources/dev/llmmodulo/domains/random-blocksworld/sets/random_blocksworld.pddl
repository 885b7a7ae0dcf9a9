;; 3 10 plan-bench/instances/blocksworld/generated_basic/instance-3.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(on b c)
(on c d)
(on d a)
(clear b)
)
(:goal
(and
(on a c)
(on d a))
)
)
;; 4 10 plan-bench/instances/blocksworld/generated_basic/instance-4.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(on d a)
(clear d)
)
(:goal
(and
(on a d)
(on d b))
)
)
;; 6 10 plan-bench/instances/blocksworld/generated_basic/instance-6.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a c)
(ontable b)
(on c b)
(on d a)
(clear d)
)
(:goal
(and
(on a b)
(on d c))
)
)
;; 7 8 plan-bench/instances/blocksworld/generated_basic/instance-7.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a d)
(on b c)
(ontable c)
(on d b)
(clear a)
)
(:goal
(and
(on a c))
)
)
;; 8 8 plan-bench/instances/blocksworld/generated_basic/instance-8.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(on b c)
(ontable c)
(ontable d)
(clear a)
(clear b)
(clear d)
)
(:goal
(and
(on a b)
(on b d)
(on d c))
)
)
;; 9 10 plan-bench/instances/blocksworld/generated_basic/instance-9.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(ontable b)
(on c d)
(on d a)
(clear b)
(clear c)
)
(:goal
(and
(on a c)
(on b a)
(on d b))
)
)
;; 10 8 plan-bench/instances/blocksworld/generated_basic/instance-10.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(ontable b)
(on c b)
(on d a)
(clear c)
(clear d)
)
(:goal
(and
(on a d)
(on b c))
)
)
;; 14 12 plan-bench/instances/blocksworld/generated_basic/instance-14.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a b)
(on b c)
(on c d)
(ontable d)
(clear a)
)
(:goal
(and
(on b c)
(on c d)
(on d a))
)
)
;; 17 8 plan-bench/instances/blocksworld/generated_basic/instance-17.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a d)
(ontable b)
(ontable c)
(on d c)
(clear a)
(clear b)
)
(:goal
(and
(on b c)
(on c d))
)
)
;; 18 10 plan-bench/instances/blocksworld/generated_basic/instance-18.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(on d b)
(clear d)
)
(:goal
(and
(on b c)
(on c d))
)
)
;; 19 8 plan-bench/instances/blocksworld/generated_basic/instance-19.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a d)
(ontable b)
(on c a)
(ontable d)
(clear b)
(clear c)
)
(:goal
(and
(on a b)
(on c a)
(on d c))
)
)
;; 20 8 plan-bench/instances/blocksworld/generated_basic/instance-20.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(on b d)
(on c a)
(ontable d)
(clear b)
(clear c)
)
(:goal
(and
(on b a)
(on c d)
(on d b))
)
)
;; 22 8 plan-bench/instances/blocksworld/generated_basic/instance-22.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(ontable b)
(on c a)
(on d c)
(clear b)
(clear d)
)
(:goal
(and
(on b c)
(on d a))
)
)
;; 24 8 plan-bench/instances/blocksworld/generated_basic/instance-24.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a b)
(on b d)
(ontable c)
(on d c)
(clear a)
)
(:goal
(and
(on c a)
(on d b))
)
)
;; 28 10 plan-bench/instances/blocksworld/generated_basic/instance-28.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a b)
(on b d)
(ontable c)
(ontable d)
(clear a)
(clear c)
)
(:goal
(and
(on b d)
(on c a)
(on d c))
)
)
;; 29 10 plan-bench/instances/blocksworld/generated_basic/instance-29.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a d)
(ontable b)
(on c b)
(ontable d)
(clear a)
(clear c)
)
(:goal
(and
(on b a)
(on c b)
(on d c))
)
)
;; 33 10 plan-bench/instances/blocksworld/generated_basic/instance-33.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a c)
(on b a)
(ontable c)
(ontable d)
(clear b)
(clear d)
)
(:goal
(and
(on a b)
(on b d)
(on d c))
)
)
;; 40 12 plan-bench/instances/blocksworld/generated_basic/instance-40.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a b)
(ontable b)
(on c d)
(on d a)
(clear c)
)
(:goal
(and
(on a c)
(on c d)
(on d b))
)
)
;; 55 12 plan-bench/instances/blocksworld/generated_basic/instance-55.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(on b c)
(on c a)
(on d b)
(clear d)
)
(:goal
(and
(on a b)
(on c a)
(on d c))
)
)
;; 57 12 plan-bench/instances/blocksworld/generated_basic/instance-57.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(on b d)
(on c b)
(on d a)
(clear c)
)
(:goal
(and
(on a d)
(on b c)
(on c a))
)
)
;; 81 12 plan-bench/instances/blocksworld/generated_basic/instance-81.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(ontable a)
(on b a)
(on c d)
(on d b)
(clear c)
)
(:goal
(and
(on b d)
(on c a)
(on d c))
)
)
;; 84 12 plan-bench/instances/blocksworld/generated_basic/instance-84.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a b)
(on b d)
(ontable c)
(on d c)
(clear a)
)
(:goal
(and
(on a b)
(on c a)
(on d c))
)
)
;; 87 12 plan-bench/instances/blocksworld/generated_basic/instance-87.pddl
(define (problem BW-rand-4)
(:domain blocksworld-4ops)
(:objects a b c d )
(:init
(handempty)
(on a c)
(on b a)
(on c d)
(ontable d)
(clear b)
)
(:goal
(and
(on a c)
(on b d)
(on d a))
)
)
;; 452 14 plan-bench/instances/blocksworld/generated_basic/instance-452.pddl
(define (problem BW-rand-5)
(:domain blocksworld-4ops)
(:objects a b c d e )
(:init
(handempty)
(on a e)
(ontable b)
(on c b)
(on d a)
(on e c)
(clear d)
)
(:goal
(and
(on a e)
(on b c)
(on e b))
)
)
;; 464 16 plan-bench/instances/blocksworld/generated_basic/instance-464.pddl
(define (problem BW-rand-5)
(:domain blocksworld-4ops)
(:objects a b c d e )
(:init
(handempty)
(on a b)
(on b e)
(on c a)
(ontable d)
(on e d)
(clear c)
)
(:goal
(and
(on b c)
(on c d)
(on d a)
(on e b))
)
)
