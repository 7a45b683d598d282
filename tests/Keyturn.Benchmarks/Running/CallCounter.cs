using System.Collections.Concurrent;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Benchmarks.Running;

/// <summary>Calls on AWS's side of the wire since it was made.</summary>
public sealed class CallCounter : IDisposable
{
    private readonly ConcurrentQueue<ObservedCall> calls = new();
    private readonly IDisposable observation;

    public CallCounter(SandboxWorld world) => observation = world.Calls.Observe(calls.Enqueue);

    public int Count(string operation) => calls.Count(call => call.Operation == operation);

    /// <summary>Calls by service and operation, for instance <c>ec2:DescribeVpcs</c>.</summary>
    public SortedDictionary<string, int> ByOperation() => new(calls.GroupBy(call => $"{call.Service}:{call.Operation}", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Most calls of one operation for one and the same resource.</summary>
    public int MostPerResource(string operation) =>
        calls.Where(call => call.Operation == operation).GroupBy(call => call.Resource, StringComparer.Ordinal).Select(group => group.Count()).DefaultIfEmpty(0).Max();

    public DateTimeOffset? LastOf(string operation) => calls.LastOrDefault(call => call.Operation == operation)?.At;

    /// <summary>Waits until <paramref name="operation"/> was called at least <paramref name="atLeast"/> times.</summary>
    public async Task WaitForAsync(string operation, int atLeast, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? TimeSpan.FromMinutes(3));
        while (Count(operation) < atLeast)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    public void Dispose() => observation.Dispose();
}
