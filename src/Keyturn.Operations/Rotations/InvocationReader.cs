using System.Collections.Immutable;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Rotations;

/// <summary>Sorts lines into invocations: by Lambda's request id first, then by what runs in the same log stream.</summary>
internal static class InvocationReader
{
    /// <summary>Invocations in order of their start, and lines that belong to none.</summary>
    public static (ImmutableArray<Invocation> Invocations, ImmutableArray<LogEvent> Loose) Read(RotationTrace trace)
    {
        var all = new List<Invocation>();
        var byId = new Dictionary<string, Invocation>(StringComparer.OrdinalIgnoreCase);
        var running = new Dictionary<string, Invocation>(StringComparer.Ordinal);
        var loose = ImmutableArray.CreateBuilder<LogEvent>();
        foreach (var line in trace.Lines)
        {
            var sign = RotationLogReader.Read(line.Message);
            var invocation = sign.RequestId is { } id ? ById(id) : running.GetValueOrDefault(line.Stream);
            if (invocation is null)
            {
                loose.Add(line);
                continue;
            }

            // One stream is one execution environment, which runs one invocation at a time.
            running[line.Stream] = invocation;
            invocation.Add(line, sign, trace);
        }

        return ([.. all], loose.ToImmutable());

        Invocation ById(string id)
        {
            if (!byId.TryGetValue(id, out var known))
            {
                byId[id] = known = new Invocation(id);
                all.Add(known);
            }

            return known;
        }
    }
}
