using Keyturn.Operations.Estates;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Keyturn.Web.Hosting;

/// <summary>Every account and Region has a leader that was seen lately, here or elsewhere. Whether AWS answers it is another matter.</summary>
internal sealed class LeaderHealthCheck(ILeaderStore store, IAccountDirectory accounts, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var now = time.GetUtcNow();
            var seen = (await store.ReadAsync(cancellationToken)).Where(leader => now - leader.Seen < Election.SeenWithin).Select(leader => leader.Duty).ToHashSet(StringComparer.Ordinal);
            return Election.Duties(accounts).FirstOrDefault(duty => !seen.Contains(duty)) is { } missing
                ? HealthCheckResult.Unhealthy($"Nobody leads '{missing}'.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", failure);
        }
    }
}
