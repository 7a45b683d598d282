using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>Sorts the lines of each step into invocations.</summary>
internal static class RunReader
{
    /// <summary>In order of their start; whatever order the lines came in.</summary>
    public static ImmutableArray<SeenRun> Read(Attempt attempt)
    {
        var runs = new List<SeenRun>();
        foreach (var step in attempt.Steps)
        {
            var byId = new Dictionary<string, List<SeenLine>>(StringComparer.OrdinalIgnoreCase);
            var running = new Dictionary<string, List<SeenLine>>(StringComparer.Ordinal);
            foreach (var line in step.Lines.DistinctBy(line => line.EventId).OrderBy(line => line.At).ThenBy(line => line.EventId, StringComparer.Ordinal))
            {
                // What nobody understands decides nothing: not how long a step took, nor what its last word was.
                var read = new SeenLine(line, LogLineReader.Read(line.Message));
                if (read.Kind == LogLineKind.Unknown)
                    continue;

                var id = read.Line.RequestId.IsEmpty ? null : read.Line.RequestId.ToString();

                // One stream is one execution environment, which runs one invocation at a time.
                var run = id is not null ? byId.GetValueOrDefault(id) : running.GetValueOrDefault(line.Stream);
                run ??= [];
                run.Add(read);
                running[line.Stream] = run;
                byId[id ?? $"stream {line.Stream}"] = run;
            }

            runs.AddRange(byId.Values.Distinct().Select(lines => new SeenRun(step.Step, [.. lines])));
        }

        return [.. runs.OrderBy(run => run.Started).ThenBy(run => run.Step).ThenBy(run => run.Lines[0].Event.EventId, StringComparer.Ordinal)];
    }
}
