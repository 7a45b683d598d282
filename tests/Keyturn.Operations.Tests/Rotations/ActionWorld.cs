using System.Diagnostics.CodeAnalysis;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Tests.Approvals;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Rotations;

/// <summary>One console and its AWS. <see cref="Restart"/> is a new process on the same AWS and the same store.</summary>
internal sealed class ActionWorld : IDisposable
{
    public const string Token = "11111111-2222-4333-8444-555555555555";

    private RotationWatcher watcher;

    public ActionWorld(Secret? secret = null)
    {
        Gateway = new FakeSecretsManagerGateway().With(secret ?? A.Secret());
        Audit = new InMemoryAuditLog(Time);
        watcher = Start();
    }

    public FakeTimeProvider Time { get; } = new(A.Moment);

    public FakeSecretsManagerGateway Gateway { get; }

    public InMemoryAuditLog Audit { get; }

    public InMemoryDatabaseDeclarationStore Declarations { get; } = new();

    public InMemoryOperationLock Locks { get; private set; } = new();

    public FixedOperators Operators { get; } = FixedOperators.All();

    public FakeAccountDirectory Accounts { get; } = new();

    /// <summary>Set before <see cref="Restart"/>.</summary>
    public ApprovalRules Rules { get; set; } = ApprovalRules.None;

    public InMemoryApprovalStore Approvals { get; } = new();

    public InMemoryWatchStore Notices { get; } = new();

    /// <summary>Set before <see cref="Restart"/>.</summary>
    public FreezeCalendar Freezes { get; set; } = FreezeCalendar.Empty;

    public FakeLogsGateway Logs { get; } = new();

    public FakeLambdaGateway Lambda { get; } = new();

    public EstateFeed Estate { get; private set; } = new();

    public RotationFeed Feed { get; private set; } = new();

    public FakeEstateRefresh Refresh { get; private set; }

    public AuditedAction Recipe { get; private set; }

    public IntentReconciler Reconciler { get; private set; }

    public RotationWatcher Watcher => watcher;

    public RotateNow RotateNow => new(Recipe, Gateway);

    public TestRotation TestRotation => new(Recipe, Gateway);

    public StopRotation StopRotation => new(Recipe, Gateway);

    public ChangeSchedule ChangeSchedule => new(Recipe, Gateway);

    public RestoreSchedule RestoreSchedule => new(Recipe, Gateway);

    public TrailFeed Trail { get; } = new();

    public ApprovalDesk Desk { get; private set; }

    public RepairSecret Repair => new(
        Recipe, new RepairLook(Gateway, new RepairLines(Logs, Lambda, Estate, Time), Estate, Trail, Feed, Time), Gateway, new Authorisation(Operators), Accounts, Desk.Gate);

    public Secret Secret
    {
        get => Gateway.Secrets[A.Arn().Value];
        set => Gateway.Secrets[A.Arn().Value] = value;
    }

    public CarryOutApproval CarryOut => new(Approvals, RotateNow, StopRotation, ChangeSchedule, Repair, Time);

    public IEnumerable<AuditDraft> Drafts => Audit.Entries.Select(entry => entry.Draft);

    public static RotationCommand Command(string token = Token, string reason = "Quarterly change", string person = "aiko", SecretArn? secret = null) =>
        new(secret ?? A.Arn(), person, token, reason);

    /// <summary>AWS takes the request: the new version is registered as AWSPENDING and rotation is on.</summary>
    public void AwsAccepts(string token = Token) => Secret = Secret with
    {
        RotationEnabled = true,
        StagesByVersion = Secret.StagesByVersion.SetItem(token, [VersionStage.Pending]),
    };

    public void AwsFinishes(string token = Token) => Secret = Secret with
    {
        StagesByVersion = A.Stages([(token, [VersionStage.Current]), (A.Version(1), [VersionStage.Previous])]),
    };

    public void Restart()
    {
        watcher.Dispose();
        Locks = new InMemoryOperationLock();
        Estate = new EstateFeed();
        Feed = new RotationFeed();
        watcher = Start();
    }

    public void Dispose()
    {
        watcher.Dispose();
        Reconciler.Dispose();
    }

    [MemberNotNull(nameof(Refresh), nameof(Recipe), nameof(Reconciler), nameof(Desk))]
    private RotationWatcher Start()
    {
        Refresh = new FakeEstateRefresh(Gateway, Estate, Time);
        var started = new RotationWatcher(Gateway, Logs, Lambda, Estate, Feed, Refresh, Time, NullLogger<RotationWatcher>.Instance);
        var trail = new AuditTrail(Audit);
        Desk = new ApprovalDesk(Rules, Approvals, Audit, Operators, Accounts, Notices, Estate, Time);
        Recipe = new AuditedAction(
            new Authorisation(Operators), Accounts, Locks, new SecretLook(Gateway, Estate, Feed, Accounts, Freezes, Time), new ReadinessGate(new CheckBoard(Estate, new ReadinessBoard(Estate), Time)), Desk.Gate, trail, started, Refresh, Time, NullLogger<AuditedAction>.Instance);
        Reconciler = new IntentReconciler(
            Audit, new IntentSettlement(Audit, trail, Gateway, Estate, started, Time), new DeclarationSettlement(Audit, Declarations), Desk.Settlement, Locks, Time, NullLogger<IntentReconciler>.Instance);
        return started;
    }
}
