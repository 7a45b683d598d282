using Keyturn.Operations.Ports;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Keyturn.Web.Hosting;

/// <summary>Reads one document that need not exist: enough to know that the store answers.</summary>
internal sealed class StoreHealthCheck(IPreferenceStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.ReadAsync("health", "health", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", failure);
        }
    }
}
