using Keyturn.Aws.Collection;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Aws.Tests.Repair;

/// <summary>Lets the console's own collector read one account and Region, as it would after its start, until nothing is left to read.</summary>
internal static class FailedEstate
{
    // Events are kept for ninety days; the worlds begin after that.
    private static readonly TimeSpan Past = TimeSpan.FromDays(80);

    public static async Task CollectAsync(IServiceProvider services, EstateScope scope, CancellationToken cancellationToken)
    {
        var (feed, trail, time) = (services.GetRequiredService<EstateFeed>(), services.GetRequiredService<TrailFeed>(), services.GetRequiredService<TimeProvider>());
        var complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (feed.Find(scope) is { } snapshot && IsComplete(snapshot) && IsComplete(trail.Of(scope).Covered, time.GetUtcNow() - Past))
                complete.TrySetResult();
        }

        using var estate = feed.Subscribe(_ => Look());
        using var calls = trail.Subscribe(_ => Look());
        var collector = services.GetRequiredService<EstateCollector>();
        await collector.StartAsync(cancellationToken);
        await complete.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        await collector.StopAsync(cancellationToken);
    }

    private static bool IsComplete(EstateSnapshot snapshot) =>
        snapshot.Secrets.Value is { } secrets && snapshot.RotationEvents.Value is not null
        && EstateParts.Of(snapshot).All(one => one.Part.ReadAt is not null || one.Part.Failure is not null)
        && secrets.Values.Where(secret => secret.Deleted is null).All(secret =>
            snapshot.Permissions.Secrets.GetValueOrDefault(secret.Arn) is { Policy.ReadAt: not null, Versions.ReadAt: not null });

    private static bool IsComplete(TrailCoverage covered, DateTimeOffset since) =>
        TrailNames.Rotation.Concat(TrailNames.Test).Concat(TrailNames.Calls).All(name => covered.Of(name) is [{ } only] && only.From < since);
}
