;; 3 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-3.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o3 o0))
)
)
;; 4 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-4.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(b6e9q4r60gagvdcn o3 o0)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o3)
(b6e9q4r60gagvdcn o3 o1))
)
)
;; 6 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-6.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(b6e9q4r60gagvdcn o3 o0)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 7 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-7.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o3)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(b6e9q4r60gagvdcn o3 o1)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2))
)
)
;; 8 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-8.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(af9tse23ljclsqad o2)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o3)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 9 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-9.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o0)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o3 o1))
)
)
;; 10 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-10.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(b6e9q4r60gagvdcn o3 o0)
(tv30k33pzoulql6w o2)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o3)
(b6e9q4r60gagvdcn o1 o2))
)
)
;; 14 12 renamed: plan-bench/instances/blocksworld/generated_basic/instance-14.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o3)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o0))
)
)
;; 17 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-17.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o3)
(af9tse23ljclsqad o1)
(af9tse23ljclsqad o2)
(b6e9q4r60gagvdcn o3 o2)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o3))
)
)
;; 18 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-18.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(b6e9q4r60gagvdcn o3 o1)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o3))
)
)
;; 19 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-19.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o3)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 20 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-20.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o3)
(b6e9q4r60gagvdcn o2 o0)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o1))
)
)
;; 22 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-22.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o2)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o3 o0))
)
)
;; 24 8 renamed: plan-bench/instances/blocksworld/generated_basic/instance-24.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o3)
(af9tse23ljclsqad o2)
(b6e9q4r60gagvdcn o3 o2)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o1))
)
)
;; 28 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-28.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o3)
(af9tse23ljclsqad o2)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o3)
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 29 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-29.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o3)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o1)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 33 10 renamed: plan-bench/instances/blocksworld/generated_basic/instance-33.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(af9tse23ljclsqad o2)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o1)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o3)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 40 12 renamed: plan-bench/instances/blocksworld/generated_basic/instance-40.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o1))
)
)
;; 55 12 renamed: plan-bench/instances/blocksworld/generated_basic/instance-55.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o1)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 57 12 renamed: plan-bench/instances/blocksworld/generated_basic/instance-57.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o3)
(b6e9q4r60gagvdcn o2 o1)
(b6e9q4r60gagvdcn o3 o0)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o3)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o0))
)
)
;; 81 12 renamed: plan-bench/instances/blocksworld/generated_basic/instance-81.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(af9tse23ljclsqad o0)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o1)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o3)
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 84 12 renamed: plan-bench/instances/blocksworld/generated_basic/instance-84.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o3)
(af9tse23ljclsqad o2)
(b6e9q4r60gagvdcn o3 o2)
(tv30k33pzoulql6w o0)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o2 o0)
(b6e9q4r60gagvdcn o3 o2))
)
)
;; 87 12 renamed: plan-bench/instances/blocksworld/generated_basic/instance-87.pddl
(define (problem BW-rand-4)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o0)
(b6e9q4r60gagvdcn o2 o3)
(af9tse23ljclsqad o3)
(tv30k33pzoulql6w o1)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o2)
(b6e9q4r60gagvdcn o1 o3)
(b6e9q4r60gagvdcn o3 o0))
)
)
;; 452 14 renamed: plan-bench/instances/blocksworld/generated_basic/instance-452.pddl
(define (problem BW-rand-5)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 o4 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o4)
(af9tse23ljclsqad o1)
(b6e9q4r60gagvdcn o2 o1)
(b6e9q4r60gagvdcn o3 o0)
(b6e9q4r60gagvdcn o4 o2)
(tv30k33pzoulql6w o3)
)
(:goal
(and
(b6e9q4r60gagvdcn o0 o4)
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o4 o1))
)
)
;; 464 16 renamed: plan-bench/instances/blocksworld/generated_basic/instance-464.pddl
(define (problem BW-rand-5)
(:domain obfuscated_randomized_blocksworld)
(:objects o0 o1 o2 o3 o4 )
(:init
(cql4o62p1yeke3ok)
(b6e9q4r60gagvdcn o0 o1)
(b6e9q4r60gagvdcn o1 o4)
(b6e9q4r60gagvdcn o2 o0)
(af9tse23ljclsqad o3)
(b6e9q4r60gagvdcn o4 o3)
(tv30k33pzoulql6w o2)
)
(:goal
(and
(b6e9q4r60gagvdcn o1 o2)
(b6e9q4r60gagvdcn o2 o3)
(b6e9q4r60gagvdcn o3 o0)
(b6e9q4r60gagvdcn o4 o1))
)
)
