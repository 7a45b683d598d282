using Keyturn.Aws.Collection;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Aws.Tests.Defects;

/// <summary>What the console's own collector reads of a sandbox over HTTP, from nothing.</summary>
internal static class CollectedEstate
{
    /// <summary>Reads the first account's first Region until every part that readiness rests on is there.</summary>
    public static async Task<EstateSnapshot> ReadAsync(SandboxHost host, CancellationToken cancellationToken)
    {
        var account = host.Accounts[0];
        await using var services = SandboxedAws.Build(SandboxedAws.Settings(host.ServiceUrl, [account with { Regions = [account.Regions[0]] }]));
        var scope = new EstateScope("aws", account.Id, account.Regions[0]);
        var feed = services.GetRequiredService<EstateFeed>();
        var complete = new TaskCompletionSource<EstateSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = feed.Subscribe(_ =>
        {
            if (feed.Find(scope) is { } snapshot && IsComplete(snapshot))
                complete.TrySetResult(snapshot);
        });
        var collector = services.GetRequiredService<EstateCollector>();
        await collector.StartAsync(cancellationToken);
        var read = await complete.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        await collector.StopAsync(cancellationToken);
        EstateParts.Failures(read).ShouldBeEmpty();
        return read;
    }

    private static bool IsComplete(EstateSnapshot snapshot) =>
        snapshot.Secrets.Value is { } secrets
        && EstateParts.Of(snapshot).All(one => one.Part.ReadAt is not null || one.Part.Failure is not null)
        && secrets.Values.Where(secret => secret.Deleted is null).All(secret =>
            snapshot.Permissions.Secrets.GetValueOrDefault(secret.Arn) is { Policy.ReadAt: not null, Versions.ReadAt: not null });
}
