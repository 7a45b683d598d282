using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Tests.Approvals;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Incidents;

/// <summary>One console with its incidents, and its AWS. <see cref="Restart"/> is a new process on the same AWS and the same store.</summary>
internal sealed class IncidentWorld : IDisposable
{
    public const string Id = "20260511-0300-0a1b2c";
    public const string Role = "arn:aws:iam::111122223333:role/web";

    private readonly ImmutableArray<Secret> secrets;
    private RotationWatcher watcher;

    public IncidentWorld(params Secret[] secrets)
    {
        this.secrets = [.. secrets];
        Gateway = new FakeSecretsManagerGateway().With(secrets);
        Audit = new InMemoryAuditLog(Time);
        Store = new InMemoryIncidentStore(Time);
        Start();
    }

    public FakeTimeProvider Time { get; } = new(A.Moment);

    public FakeSecretsManagerGateway Gateway { get; }

    public InMemoryAuditLog Audit { get; }

    public InMemoryIncidentStore Store { get; }

    public FakeRecentReads Recent { get; } = new();

    public FixedOperators Operators { get; } = FixedOperators.All();

    public FakeAccountDirectory Accounts { get; } = new();

    public EstateFeed Estate { get; private set; }

    public RotationFeed Feed { get; private set; }

    /// <summary>Set before <see cref="Restart"/>.</summary>
    public ApprovalRules Rules { get; set; } = ApprovalRules.None;

    public InMemoryApprovalStore Approvals { get; } = new();

    public ApprovalDesk Desk { get; private set; }

    public IncidentRunner Runner { get; private set; }

    public OpenIncident Open { get; private set; }

    public WorkOnIncident Work { get; private set; }

    public ReadIncidents Read { get; private set; }

    public IncidentViews Views { get; private set; }

    public IntentReconciler Reconciler { get; private set; }

    /// <summary>Tokens with which AWS was asked to rotate, in order.</summary>
    public IEnumerable<string?> Tokens => Gateway.Rotations.Select(call => call.Token);

    public async Task<OperationResult<string>> OpenAsync(
        EmergencyPurpose purpose = EmergencyPurpose.Leak, string person = "aiko", string reason = "found in a ticket", ImmutableDictionary<string, HoldKind>? holds = null, IEnumerable<SecretArn>? only = null) =>
        await Open.RunAsync(
            new(Id, person, purpose, [.. only ?? secrets.Select(secret => SecretArn.Parse(secret.Arn))], reason, holds ?? ImmutableDictionary<string, HoldKind>.Empty, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty),
            CancellationToken.None);

    public async Task<Incident> IncidentAsync() => (await Read.FindAsync(Id, "aiko", CancellationToken.None)).Value ?? throw new InvalidOperationException("There is no incident.");

    public async Task<IncidentView> ViewAsync() => Views.Of(await IncidentAsync());

    public Task StepAsync() => Runner.StepAsync(Id, CancellationToken.None);

    public async Task<IncidentRound> RoundAsync(int round = 1, string name = "prod/orders/db") =>
        (await IncidentAsync()).FindRound(A.Arn(name).Value, round) ?? throw new InvalidOperationException("There is no such round.");

    /// <summary>AWS finishes the newest rotation of a secret: the label moves, and the watch sees it.</summary>
    public async Task FinishAsync(int round = 1, string name = "prod/orders/db", RotationOutcome outcome = RotationOutcome.Succeeded)
    {
        var version = (await RoundAsync(round, name)).Requested?.VersionId ?? throw new InvalidOperationException("AWS was not asked.");
        if (outcome == RotationOutcome.Succeeded)
            MoveCurrent(version, name);
        Feed.Publish(A.Progress(A.Arn(name), version, outcome, Time.GetUtcNow().AddSeconds(-20)));
        await StepAsync();
    }

    public void MoveCurrent(string version, string name = "prod/orders/db")
    {
        var before = Gateway.Secrets[A.Arn(name).Value];
        var stages = before.VersionWith(VersionStage.Current) is { } current && current != version
            ? A.Stages((version, [VersionStage.Current]), (current, [VersionStage.Previous]))
            : A.Stages((version, [VersionStage.Current]));
        Gateway.With(before with { StagesByVersion = stages, RotationEnabled = true, LastRotated = Time.GetUtcNow() });
        Publish();
    }

    /// <summary>CloudTrail tells that the web server's role has read this version.</summary>
    public void ReadBy(string session, string version, DateTimeOffset? at = null, string name = "prod/orders/db") => Recent.Reads = new()
    {
        BySecret = ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>>.Empty.Add(A.Arn(name).Value, ImmutableDictionary<string, ObservedRead>.Empty.Add(
            Role, new(Role, A.Moment, at ?? Time.GetUtcNow(), 1) { Decrypts = 1, Versions = [new(version, session, at ?? Time.GetUtcNow(), at ?? Time.GetUtcNow(), ByDecrypt: true)] })),
    };

    /// <summary>What the collector tells: the secrets as they are, and that the web server's role was seen reading the first of them.</summary>
    public void Publish() => Estate.Publish(A.Snapshot(secrets.Select(secret => Gateway.Secrets[secret.Arn])) with
    {
        ObservedReads = EstatePart<ObservedReads>.Read(new()
        {
            BySecret = ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>>.Empty.Add(
                secrets[0].Arn, ImmutableDictionary<string, ObservedRead>.Empty.Add(Role, new(Role, A.Moment.AddDays(-2), A.Moment.AddHours(-1), 3) { Decrypts = 3, Session = "i-1" })),
            Covered = ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty.Add("Decrypt", [new CoveredSpan(A.Moment.AddDays(-30), Time.GetUtcNow())]),
        }, Time.GetUtcNow()),
    });

    public void Restart()
    {
        watcher.Dispose();
        Start();
    }

    public void Dispose()
    {
        watcher.Dispose();
        Runner.Dispose();
        Reconciler.Dispose();
    }

    [MemberNotNull(nameof(watcher), nameof(Estate), nameof(Feed), nameof(Runner), nameof(Open), nameof(Work), nameof(Read), nameof(Views), nameof(Reconciler), nameof(Desk))]
    private void Start()
    {
        Estate = new EstateFeed();
        Feed = new RotationFeed();
        var (locks, refresh) = (new InMemoryOperationLock(), new FakeEstateRefresh(Gateway, Estate, Time));
        watcher = new RotationWatcher(Gateway, new FakeLogsGateway(), new FakeLambdaGateway(), Estate, Feed, refresh, Time, NullLogger<RotationWatcher>.Instance);
        var (trail, authorisation, readiness) = (new AuditTrail(Audit), new Authorisation(Operators), new ReadinessBoard(Estate));
        Desk = new ApprovalDesk(Rules, Approvals, Audit, Operators, Accounts, new InMemoryWatchStore(), Estate, Time);
        var recipe = new AuditedAction(
            authorisation, Accounts, locks, new SecretLook(Gateway, Estate, Feed, Accounts, FreezeCalendar.Empty, Time), new ReadinessGate(new CheckBoard(Estate, readiness, Time)), Desk.Gate, trail, watcher, refresh, Time, NullLogger<AuditedAction>.Instance);
        var rotateNow = new RotateNow(recipe, Gateway);
        var incidents = new IncidentFeed();
        var records = new IncidentRecords(Store, incidents);
        var recent = new RecentReads(Recent, Time);
        var uptake = new IncidentUptake(Estate, recent, Time);
        Views = new IncidentViews(uptake, Feed, Estate);
        Runner = new IncidentRunner(
            Store, records, new IncidentSteps(records, rotateNow, new RoundEnd(Feed, Estate, watcher, Time), uptake, recent, Feed, Desk.Gate, Time), incidents, Feed, locks, Time, NullLogger<IncidentRunner>.Instance);
        Open = new OpenIncident(authorisation, Accounts, new PlanEmergency(authorisation, rotateNow, readiness, new ObservedBoard(Estate), Estate), Store, incidents);
        Work = new WorkOnIncident(authorisation, Accounts, records, Views);
        Read = new ReadIncidents(authorisation, Store, records);
        Reconciler = new IntentReconciler(Audit, new IntentSettlement(Audit, trail, Gateway, Estate, watcher, Time), new DeclarationSettlement(Audit, new InMemoryDatabaseDeclarationStore()), Desk.Settlement, locks, Time, NullLogger<IntentReconciler>.Instance);
        Publish();
    }
}
