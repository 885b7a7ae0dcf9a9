;; 1 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-1.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 2 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-2.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 3 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-3.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 4 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-4.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 5 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-5.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 6 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-6.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 7 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-7.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 8 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-8.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 9 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-9.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 10 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-10.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 11 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-11.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 12 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-12.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 13 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-13.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 14 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-14.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 15 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-15.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 16 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-16.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 17 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-17.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 18 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-18.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 19 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-19.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 20 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-20.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 21 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-21.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 22 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-22.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 23 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-23.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 24 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-24.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 25 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-25.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 26 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-26.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 27 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-27.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 28 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-28.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 29 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-29.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 30 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-30.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 31 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-31.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 32 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-32.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 33 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-33.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 34 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-34.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 35 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-35.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 36 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-36.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 37 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-37.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 38 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-38.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 39 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-39.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 40 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-40.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 41 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-41.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 42 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-42.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 43 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-43.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 44 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-44.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 45 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-45.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 46 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-46.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 47 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-47.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 48 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-48.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 49 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-49.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 50 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-50.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 51 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-51.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 52 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-52.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 53 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-53.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 54 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-54.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 55 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-55.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 56 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-56.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 57 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-57.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 58 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-58.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 59 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-59.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 60 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-60.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 61 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-61.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 62 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-62.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 63 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-63.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 64 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-64.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 65 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-65.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 66 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-66.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 67 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-67.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 68 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-68.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 69 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-69.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 70 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-70.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 71 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-71.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 72 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-72.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 73 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-73.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 74 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-74.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 75 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-75.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 76 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-76.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 77 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-77.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 78 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-78.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 79 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-79.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 80 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-80.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 81 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-81.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 82 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-82.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 83 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-83.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 84 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-84.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 85 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-85.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 86 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-86.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 87 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-87.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 88 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-88.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 89 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-89.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 90 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-90.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 91 4 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-91.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 92 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-92.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
;; 93 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-93.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 94 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-94.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 95 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-95.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 96 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-96.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 97 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-97.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 98 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-98.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1))
)
)
;; 99 8 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-99.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o1))
)
)
;; 100 2 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-100.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 101 6 renamed: plan-bench/instances/blocksworld/generated_basic_3/instance-101.pddl
(define (problem BW-rand-3)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0))
)
)
