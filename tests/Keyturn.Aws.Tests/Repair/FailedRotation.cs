using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.CloudTrail;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.SecretsManager;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Tests.Repair;

/// <summary>A failing world behind HTTP, and the console's eyes and hands for it. What is judged comes over the wire; the simulated database is asked only by the oracle.</summary>
internal sealed class FailedRotation : IAsyncDisposable
{
    private readonly SandboxHost host;
    private readonly ServiceProvider services;

    private FailedRotation(FailingWorld failing, SandboxHost host, ServiceProvider services)
    {
        (Failing, this.host, this.services) = (failing, host, services);
        Scope = new EstateScope("aws", host.Accounts[0].Id, failing.RegionName);
        Secret = SecretArn.Parse(Record.Arn);
    }

    public FailingWorld Failing { get; }

    public EstateScope Scope { get; }

    public SecretArn Secret { get; }

    public SandboxRegion Region => host.World.Accounts[0].FindRegion(Failing.RegionName).ShouldNotBeNull();

    public SecretRecord Record => Region.Secrets.Find(Failing.SecretName).ShouldNotBeNull();

    /// <summary>As aiko, for whatever function.</summary>
    public SecretsManagerGateway Gateway
    {
        get
        {
            new ActingPerson("aiko", "arn:aws:lambda:*:*:function:*").Begin();
            return services.GetRequiredService<SecretsManagerGateway>();
        }
    }

    private EstateFeed Feed => services.GetRequiredService<EstateFeed>();

    public static async Task<FailedRotation> StartAsync(FailingWorld failing, CancellationToken cancellationToken)
    {
        var time = new HurriedTime();
        var host = await SandboxHost.StartAsync(
            new FailingScenario(failing), new SandboxOptions { Pace = SandboxPace.Immediate }, time, NullLoggerFactory.Instance, cancellationToken);
        var services = SandboxedAws.Build(
            SandboxedAws.Settings(host.ServiceUrl, [host.Accounts[0] with { Regions = [failing.RegionName] }]),
            collection => collection.AddSingleton<TimeProvider>(time).AddSingleton(new CallBudget(time.Waiting)));
        return new FailedRotation(failing, host, services);
    }

    /// <summary>The facts as the console gathers them: lists and events as its collector reads them, the rest now.</summary>
    public async Task<RepairFacts> LookAsync(CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var listed = (await Gateway.ListAsync(Scope, SecretOrder.Any, null, cancellationToken)).Value.ShouldNotBeNull();
        Feed.Publish(new EstateSnapshot(Scope)
        {
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(listed.Secrets.ToImmutableDictionary(secret => secret.Arn), time.GetUtcNow()),
            RotationEvents = EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>.Read(await EventsAsync(time.GetUtcNow(), cancellationToken), time.GetUtcNow()),
        });
        return await NowAsync(cancellationToken);
    }

    /// <summary>The same with everything that the console's own collector reads, and its diagnosis.</summary>
    public async Task<(RepairFacts Facts, FailedDiagnosis Diagnosis)> CollectAsync(CancellationToken cancellationToken)
    {
        await FailedEstate.CollectAsync(services, Scope, cancellationToken);
        return (await NowAsync(cancellationToken), await FailedDiagnosis.OfAsync(services, Secret, cancellationToken));
    }

    private async Task<RepairFacts> NowAsync(CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var lines = new RepairLines(services.GetRequiredService<ILogsGateway>(), services.GetRequiredService<ILambdaGateway>(), Feed, time);
        return (await new RepairLook(Gateway, lines, Feed, services.GetRequiredService<TrailFeed>(), new RotationFeed(), time).NowAsync(Secret, cancellationToken)).Value.ShouldNotBeNull();
    }

    /// <summary>Makes the calls of a verdict; the first refusal, or nothing.</summary>
    public async Task<OperationError?> DoAsync(RepairVerdict verdict, CancellationToken cancellationToken)
    {
        OperationError? refusal = null;
        foreach (var move in verdict.Moves)
        {
            refusal ??= (await Gateway.MoveStageAsync(Secret, move.Stage, move.To, move.From, cancellationToken)).Error;
        }

        refusal ??= verdict.Action switch
        {
            RepairAction.Retry => (await Gateway.RotateAsync(Secret, Guid.NewGuid().ToString(), rotateImmediately: true, cancellationToken)).Error,
            RepairAction.Stop => (await Gateway.CancelRotationAsync(Secret, cancellationToken)).Error,
            RepairAction.EnableWithTest => (await Gateway.RotateAsync(Secret, Guid.NewGuid().ToString(), rotateImmediately: false, cancellationToken)).Error,
            _ => null,
        };
        await host.Rotations.WhenIdleAsync();
        return refusal;
    }

    /// <summary>Whether the value of AWSCURRENT was stored by a call and not by a rotation.</summary>
    public bool IsStoredByHand()
    {
        lock (Region.Gate)
        {
            var current = Record.Holder("AWSCURRENT")?.Id;
            return Region.Trail.VisibleAt(host.World.Now, "PutSecretValue").Any(put => !put.RequestParameters.ShouldNotBeNull().ContainsKey("versionStages")
                && put.RequestParameters["clientRequestToken"]?.ToString() == current);
        }
    }

    /// <summary>What logins would give now, and which versions have labels.</summary>
    public Situation Situation()
    {
        lock (Region.Gate)
        {
            return new Situation(
                ConsumerLogin.Of(Region, Record),
                Record.Holder("AWSCURRENT")?.Id ?? "",
                Record.Holder("AWSPREVIOUS")?.Id,
                [.. Record.Versions.Where(version => version.Stages.Count > 0).Select(version => version.Id)],
                Record.RotationEnabled,
                Failing.LeakedVersion(Region));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await host.DisposeAsync();
    }

    private async Task<ImmutableDictionary<string, ImmutableArray<RotationEvent>>> EventsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reader = services.GetRequiredService<RotationEventReader>();
        var events = new List<RotationEvent>();
        foreach (var name in RotationEventNames.All.Keys)
        {
            string? next = null;
            do
            {
                var page = (await reader.LookupAsync(Scope, new RotationEventQuery(name, now.AddDays(-90), now.AddMinutes(5), next), cancellationToken)).Value.ShouldNotBeNull(name);
                events.AddRange(page.Events);
                next = page.NextToken;
            }
            while (next is not null);
        }

        return events.GroupBy(one => one.SecretArn).ToImmutableDictionary(group => group.Key, group => group.OrderBy(one => one.At).ToImmutableArray());
    }
}

/// <summary>The oracle's look at one moment.</summary>
internal sealed record Situation(ConsumerLogin Logins, string Current, string? Previous, ImmutableArray<string> Labelled, bool? IsOn, string? Leaked)
{
    private string[] Held => Previous is { } previous ? [Current, previous] : [Current];

    /// <summary>Which harms the way from here to <paramref name="after"/> did.</summary>
    public ImmutableArray<RepairHarm> HarmsUntil(Situation after, RepairPurpose purpose)
    {
        var harms = ImmutableArray.CreateBuilder<RepairHarm>();
        var handedDead = !after.Logins.CurrentLogsIn && (Logins.CurrentLogsIn || after.Current != Current);

        // A rotation ends the password of before; that is harm where consumers fail already and hold what they got last, or what they got before it.
        var heldDied = purpose == RepairPurpose.Outage && Held.Any(version => Logins.AcceptedVersionIds.Contains(version) && !after.Logins.AcceptedVersionIds.Contains(version));
        if (handedDead || heldDied)
            harms.Add(RepairHarm.DeadPassword);

        // With alternating users another AWSCURRENT is another account, with a count of its own.
        if (after.Current == Current && ((after.Logins.IsLocked && !Logins.IsLocked) || after.Logins.FailedLogins > Logins.FailedLogins))
            harms.Add(RepairHarm.LockedAccount);
        if (Leaked is not null && after.Current == Leaked && Current != Leaked)
            harms.Add(RepairHarm.LeakedPasswordAccepted);
        if (!after.Logins.CurrentLogsIn && after.Logins.AcceptedVersionIds.Any(Labelled.Contains) && !after.Logins.AcceptedVersionIds.Any(after.Labelled.Contains))
            harms.Add(RepairHarm.VersionLost);
        if (IsOn == true && after.IsOn == false)
            harms.Add(RepairHarm.ScheduleOff);
        return harms.ToImmutable();
    }
}
