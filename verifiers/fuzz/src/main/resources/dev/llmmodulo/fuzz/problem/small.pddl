(define (problem small) (:domain harbour)
  (:objects s - ship p - (either place crate))
  (:init (at s quay) (open))
  (:goal (or (at s p) (not (open)))))
