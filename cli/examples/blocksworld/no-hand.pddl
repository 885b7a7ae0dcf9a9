; The hand is neither free nor does it hold anything, so it can do nothing.
(define (problem no-hand)
  (:domain blocksworld)
  (:objects a b)
  (:init (ontable a) (ontable b) (clear a) (clear b))
  (:goal (on a b)))
