using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Defects;

namespace Keyturn.Aws.Tests.Defects;

/// <summary>Runs all defects side by side, once for all tests: most of the time is waiting for the collector's turn at AWS.</summary>
public sealed class DefectRuns : IDisposable
{
    private const int AtOnce = 8;
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly Lazy<ImmutableDictionary<string, Task<DefectRun>>> runs;

    /// <summary>Begins nothing until a run is asked for.</summary>
    public DefectRuns() => runs = new(() => DefectCatalog.All.ToImmutableDictionary(defect => defect.Name, RunAsync, StringComparer.Ordinal));

    public void Dispose() => places.Dispose();

    internal Task<DefectRun> OfAsync(string defect) => runs.Value[defect];

    private async Task<DefectRun> RunAsync(Defect defect)
    {
        await places.WaitAsync();
        try
        {
            return await DefectRun.OfAsync(defect, CancellationToken.None);
        }
        finally
        {
            places.Release();
        }
    }
}
