using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Incidents;

/// <summary>A circuit with real incidents over fake gateways: what the runner would do, a test does.</summary>
public abstract class IncidentContext : FeatureContext
{
    protected const string Id = "20260511-0300-0a1b2c";
    protected const string Role = "arn:aws:iam::111122223333:role/web";

    /// <summary>Two users alternate; under a key of one's own, so that uptake can be proved.</summary>
    protected static Secret Alternating { get; } = A.Secret(function: "SecretsManagerRDSPostgreSQLRotationMultiUser", key: "alias/orders");

    protected IncidentContext() => Services.AddSingleton<IncidentSources>();

    protected WorkOnIncident Work => Services.GetRequiredService<WorkOnIncident>();

    /// <summary>Publishes the secrets, and that the web server's role was seen reading the first of them.</summary>
    protected void PublishRead(params Secret[] secrets)
    {
        SecretsManager.With(secrets);
        Feed.Publish(A.Snapshot(secrets.Select(secret => SecretsManager.Secrets[secret.Arn])) with
        {
            ObservedReads = EstatePart<ObservedReads>.Read(new()
            {
                BySecret = Read(secrets[0].Arn, new(Role, A.Moment.AddDays(-2), A.Moment.AddHours(-1), 3) { Decrypts = 3, Session = "i-1" }),
                Covered = ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty.Add("Decrypt", [new CoveredSpan(A.Moment.AddDays(-30), Clock.GetUtcNow())]),
            }, Clock.GetUtcNow()),
        });
    }

    /// <summary>Opens an incident by the use case and lets the runner do what can be done.</summary>
    protected async Task OpenAsync(EmergencyPurpose purpose, params Secret[] secrets)
    {
        await SignInAsync();
        PublishRead(secrets);
        var opened = await Services.GetRequiredService<OpenIncident>().RunAsync(
            new(Id, "aiko", purpose, [.. secrets.Select(secret => SecretArn.Parse(secret.Arn))], "found in a ticket", ImmutableDictionary<string, HoldKind>.Empty, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty),
            CancellationToken.None);
        opened.Value.ShouldBe(Id);
        await StepAsync();
    }

    protected Task StepAsync() => Services.GetRequiredService<IncidentRunner>().StepAsync(Id, CancellationToken.None);

    protected async Task<IncidentRound> RoundAsync(int round = 1, string name = "prod/orders/db") =>
        (await Services.GetRequiredService<ReadIncidents>().FindAsync(Id, "aiko", CancellationToken.None)).Value.ShouldNotBeNull().FindRound(A.Arn(name).Value, round).ShouldNotBeNull();

    /// <summary>AWS finishes the newest rotation of a secret.</summary>
    protected async Task FinishAsync(int round = 1, string name = "prod/orders/db", RotationOutcome outcome = RotationOutcome.Succeeded)
    {
        var version = (await RoundAsync(round, name)).Requested.ShouldNotBeNull().VersionId.ShouldNotBeNull();
        if (outcome == RotationOutcome.Succeeded)
        {
            var before = SecretsManager.Secrets[A.Arn(name).Value];
            PublishRead(before with { StagesByVersion = A.Stages((version, [VersionStage.Current]), (A.Version(0), [VersionStage.Previous])), RotationEnabled = true, LastRotated = Clock.GetUtcNow() });
        }

        Rotations.Publish(A.Progress(A.Arn(name), version, outcome, Clock.GetUtcNow().AddSeconds(-20)));
        await StepAsync();
    }

    /// <summary>CloudTrail tells that the web server's role has read this version.</summary>
    protected async Task ReadByAsync(string version, string name = "prod/orders/db")
    {
        Clock.Advance(Operations.Incidents.RecentReads.Pause);
        RecentReads.Reads = new()
        {
            BySecret = Read(A.Arn(name).Value, new(Role, A.Moment, Clock.GetUtcNow(), 1) { Decrypts = 1, Versions = [new(version, "i-1", Clock.GetUtcNow(), Clock.GetUtcNow(), ByDecrypt: true)] }),
        };
        await StepAsync();
    }

    protected IRenderedComponent<IncidentPage> BoardPage()
    {
        var page = Render<IncidentPage>(parameters => parameters.Add(one => one.Id, Id));
        page.WaitForAssertion(() => page.FindAll(".board, .kt-empty, .kt-error").ShouldNotBeEmpty());
        return page;
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>> Read(string secretArn, ObservedRead read) =>
        ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>>.Empty.Add(secretArn, ImmutableDictionary<string, ObservedRead>.Empty.Add(Role, read));
}
