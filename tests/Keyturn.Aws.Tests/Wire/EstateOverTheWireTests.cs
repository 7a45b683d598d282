using Keyturn.Aws.Collection;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>The collector against the sandbox: both accounts, all Regions, all parts.</summary>
public sealed class EstateOverTheWireTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    [Fact]
    public async Task Collector_ArticleWorld_ReadsEveryPartOfEveryScope()
    {
        await using var services = SandboxedAws.Build(SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts));
        var feed = services.GetRequiredService<EstateFeed>();
        var collector = services.GetRequiredService<EstateCollector>();
        var complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = feed.Subscribe(_ =>
        {
            if (feed.Current.Count == 3 && feed.Current.Values.All(IsComplete))
                complete.TrySetResult();
        });

        await collector.StartAsync(TestContext.Current.CancellationToken);
        // Events are looked up by seven names, one a second.
        await complete.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await collector.StopAsync(TestContext.Current.CancellationToken);

        var tokyo = feed.Find(aws.Tokyo).ShouldNotBeNull();
        tokyo.Secrets.Value.ShouldNotBeNull().Values.ShouldContain(secret => secret.Deleted != null, "secrets scheduled for deletion are listed");
        aws.LogGroups.ShouldBeSubsetOf(tokyo.Functions.Value.ShouldNotBeNull().Values.Select(function => function.LogGroup));
        tokyo.RotationEvents.Value.ShouldNotBeNull().ShouldContainKey(aws.Star.Value);
        tokyo.ObservedReads.Value.ShouldNotBeNull().Has(aws.Star.Value, $"arn:aws:iam::{aws.Tokyo.AccountId}:role/orders-web-ap").ShouldBeTrue();
        feed.Find(aws.Staging).ShouldNotBeNull().Secrets.Value.ShouldNotBeNull().Values.ShouldContain(secret => secret.Name == "stg/orders/oracle/app");
        feed.Current.Values.ShouldAllBe(snapshot => snapshot.Secrets.Failure == null && snapshot.Functions.Failure == null && snapshot.RotationEvents.Failure == null);
    }

    private static bool IsComplete(EstateSnapshot snapshot) =>
        snapshot.Secrets.ReadAt is not null
        && snapshot.Functions.ReadAt is not null
        && snapshot.RotationEvents.ReadAt is not null
        && snapshot.ObservedReads.ReadAt is not null
        && snapshot.Secrets.Value is { } secrets
        && secrets.Values.Where(secret => secret.Deleted is null).Select(secret => secret.VersionWith(VersionStage.Current)).OfType<string>()
            .All(snapshot.VersionCreated.ContainsKey);
}
