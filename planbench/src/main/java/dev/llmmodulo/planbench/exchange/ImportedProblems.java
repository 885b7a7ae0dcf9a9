package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the problems that prompts state as a folder of PDDL, with an index, that a run takes. */
public final class ImportedProblems {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private ImportedProblems() {}

    /** What a problem says, in whatever order prompts of one form or another say it. */
    private record Stated(
            Set<TypedName> objects,
            Set<Fact> init,
            Map<FunctionKey, BigDecimal> values,
            Set<Formula> goals,
            Optional<Metric> metric,
            List<TimedInitial> timedInitials,
            List<Constraint> constraints) {

        static Stated of(Problem problem) {
            return new Stated(
                    Set.copyOf(problem.objects()),
                    problem.init(),
                    problem.values(),
                    problem.goal() instanceof Formula.And and ? Set.copyOf(and.operands()) : Set.of(problem.goal()),
                    problem.metric(),
                    problem.timedInitials(),
                    problem.constraints());
        }
    }

    /**
     * A problem that several questions of one task ask about in the same instance, as in prompts of two forms, is written once;
     * where such questions state different problems, those behind the first have a number at the end of their ids.
     *
     * @param folder is made, or must be empty
     * @return how many problems were written
     * @throws ExchangeException the questions are about several domains
     * @throws IOException the folder is not empty, or cannot be written
     */
    public static int write(List<Question> questions, Path folder) throws IOException {
        Domain domain = questions.get(0).problem().domain();
        for (Question question : questions) {
            if (!question.problem().domain().equals(domain)) {
                throw new ExchangeException("one folder holds problems of one domain, and these are of " + domain.name()
                        + " and " + question.problem().domain().name());
            }
        }
        NewFolder.make(folder);
        PddlWriter writer = new PddlWriter();
        Files.writeString(folder.resolve("domain.pddl"), writer.write(domain));
        List<Map<String, Object>> index = new ArrayList<>();
        Map<String, Set<Stated>> known = new HashMap<>();
        for (Question question : questions) {
            String id = question.variant() + "-" + question.instance() + "-"
                    + question.task().code();
            Set<Stated> ofId = known.computeIfAbsent(id, none -> new HashSet<>());
            if (ofId.add(Stated.of(question.problem()))) {
                String name = "instance-" + (index.size() + 1) + ".pddl";
                Files.writeString(folder.resolve(name), writer.write(question.problem()));
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("id", ofId.size() == 1 ? id : id + "-" + ofId.size());
                entry.put("file", name);
                index.add(entry);
            }
        }
        Files.writeString(folder.resolve("index.yaml"), YAML.writeValueAsString(index));
        return index.size();
    }
}
