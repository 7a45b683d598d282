using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Databases;

public sealed class DeclareDatabaseTests : IDisposable
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);
    private static readonly EstateSnapshot Untold = WholeEstate.Snapshot with
    {
        Secrets = A.Snapshot([WholeEstate.Secret with { Name = "prod/app", Tags = WholeEstate.Secret.Tags.Remove("keyturn:database") }]).Secrets,
    };

    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly EstateFeed feed = new();
    private readonly InMemoryDatabaseDeclarationStore store = new();
    private readonly InMemoryOperationLock locks = new();
    private readonly FakeAccountDirectory accounts = new();
    private readonly FixedOperators operators = FixedOperators.All();
    private readonly InMemoryAuditLog audit;
    private readonly DatabaseDeclarations declarations;

    public DeclareDatabaseTests()
    {
        audit = new(time);
        declarations = new(store, feed, time, NullLogger<DatabaseDeclarations>.Instance);
        feed.Publish(Untold);
    }

    private DeclareDatabase UseCase => new(new Authorisation(operators), accounts, locks, audit, store, declarations, feed, time, NullLogger<DeclareDatabase>.Instance);

    public void Dispose() => declarations.Dispose();

    private Task<OperationResult<Declared>> RunAsync(NamedDatabase? database, string reason = "asked the team", string person = "aiko", SecretArn? secret = null) =>
        UseCase.RunAsync(new(secret ?? Arn, person, database, reason), default);

    [Fact]
    public async Task Run_ADatabaseOfTheEstate_IsKeptAuditedAndKnownToEveryAnswerAtOnce()
    {
        var board = new ReadinessBoard(feed);
        board.Of(Arn)!.Consumers.ShouldHaveSingleItem().Pair.DatabasePath.ShouldBeNull();

        var declared = (await RunAsync(NamedDatabase.OfEstate("ORDERS"))).Value.ShouldNotBeNull().Declaration;

        declared.ShouldBe(new DatabaseDeclaration(Arn.Value, "orders", null, "aiko", "Aiko Sato", A.Moment, "asked the team"));
        (await store.FindAsync(Arn.Value, default)).ShouldBe(declared);
        board.Of(Arn)!.Database.Database.ShouldBe(new SecretDatabase("orders", DatabaseSource.Console));
        board.Of(Arn)!.Declaration.ShouldBe(declared);
        board.Of(Arn)!.Consumers[0].Pair.DatabasePath.ShouldNotBeNull().Verdict.ShouldBe(Keyturn.Readiness.Network.Verdicts.Verdict.Reachable);
        audit.Entries.Select(entry => (entry.Draft.Action, entry.Draft.Phase, entry.Draft.Result)).ShouldBe([(AuditAction.DeclareDatabase, AuditPhase.Requested, null), (AuditAction.DeclareDatabase, AuditPhase.Outcome, AuditResult.Succeeded)]);
        audit.Entries[0].Draft.Details.ShouldBe([new(AuditDetail.DatabaseAfter, "orders"), new(AuditDetail.DatabaseBefore, DeclareDatabase.Nothing)]);
        audit.Entries[0].Draft.Reason.ShouldBe("asked the team");
        audit.Entries.Select(entry => entry.Draft.OperationId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_ByHand_IsKeptAsHostAndPortWithItsEngine()
    {
        (await RunAsync(NamedDatabase.ByHand("DB.Example.com", 1521, " Oracle "))).Value!.Declaration.ShouldNotBeNull().ShouldSatisfyAllConditions(
            one => one.Database.ShouldBe("db.example.com:1521"), one => one.Engine.ShouldBe("Oracle"));
        audit.Entries[1].Draft.Details[AuditDetail.DatabaseAfter].ShouldBe("db.example.com:1521 (Oracle)");
    }

    [Fact]
    public async Task Run_ByHandTheEndpointOfAnInstance_MeansTheInstance()
    {
        feed.Publish(Untold with { Network = Untold.Network with { Databases = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, DatabaseInstance>>.Read(Untold.Network.Databases.Value!.SetItem("orders", Untold.Network.Databases.Value!["orders"] with { Host = "orders.abc.rds.amazonaws.com" }), A.Moment) } });

        (await RunAsync(NamedDatabase.ByHand("orders.ABC.rds.amazonaws.com", 1521, "Oracle"))).Value!.Declaration.ShouldNotBeNull().ShouldSatisfyAllConditions(
            one => one.Database.ShouldBe("orders"), one => one.Engine.ShouldBeNull());
        (await RunAsync(NamedDatabase.ByHand("orders.abc.rds.amazonaws.com", 1522, "Oracle"))).Value!.Declaration!.Database.ShouldBe("orders.abc.rds.amazonaws.com:1522");
    }

    [Fact]
    public async Task Run_Withdrawn_TheSecretIsUnknownAgainAndTheAuditSaysWhatWasDeclared()
    {
        await RunAsync(NamedDatabase.OfEstate("orders"));

        (await RunAsync(null, "was wrong")).Value.ShouldBe(new Declared(null));

        (await store.ReadAsync(default)).ShouldBeEmpty();
        new ReadinessBoard(feed).Of(Arn)!.Database.ShouldBe(DatabaseFinding.None);
        audit.Entries[2].Draft.Action.ShouldBe(AuditAction.WithdrawDatabase);
        audit.Entries[2].Draft.Details.ShouldBe([new(AuditDetail.DatabaseAfter, DeclareDatabase.Nothing), new(AuditDetail.DatabaseBefore, "orders")]);
        audit.Entries[3].Draft.Result.ShouldBe(AuditResult.Succeeded);
    }

    [Theory]
    [InlineData("viewer", "asked the team", "orders", OperationErrorKind.Forbidden)]
    [InlineData("aiko", "no", "orders", OperationErrorKind.Invalid)]
    [InlineData("aiko", "asked the team", "gone", OperationErrorKind.Invalid)]
    public async Task Run_NotAllowedOrNotRight_KeepsAndWritesNothing(string person, string reason, string database, OperationErrorKind kind)
    {
        (await RunAsync(NamedDatabase.OfEstate(database), reason, person)).Error.ShouldNotBeNull().Kind.ShouldBe(kind);

        (await store.ReadAsync(default)).ShouldBeEmpty();
        audit.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", 1521, "Oracle")]
    [InlineData("db host", 1521, "Oracle")]
    [InlineData("db", 0, "Oracle")]
    [InlineData("db", 1521, "an engine whose name is longer than forty letters")]
    public async Task Run_ByHandNonsense_IsRefused(string host, int port, string engine) =>
        (await RunAsync(NamedDatabase.ByHand(host, port, engine))).Error.ShouldBe(OperationErrors.InvalidAddress(NamedDatabase.LongestEngine));

    [Fact]
    public async Task Run_DatabasesNotRead_SaysSoRatherThanThatThereIsNone()
    {
        feed.Publish(Untold with { Network = Untold.Network with { Clusters = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, DatabaseCluster>>.NotRead } });

        (await RunAsync(NamedDatabase.OfEstate("shop"))).Error.ShouldBe(OperationErrors.DatabasesNotRead());
        (await RunAsync(NamedDatabase.OfEstate("orders"))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_UnknownSecret_IsNotFound() => (await RunAsync(NamedDatabase.OfEstate("orders"), secret: A.Arn("gone"))).Error!.Kind.ShouldBe(OperationErrorKind.NotFound);

    [Fact]
    public async Task Run_ReadOnlyConsole_IsRefusedWithItsReason()
    {
        accounts.ReadOnlyReason = OperationErrors.Busy().Sentence;

        (await RunAsync(NamedDatabase.OfEstate("orders"))).Error!.Kind.ShouldBe(OperationErrorKind.ReadOnly);
    }

    [Fact]
    public async Task Run_AnotherActionOnTheSecret_IsBusy()
    {
        await using var held = await locks.TryAcquireAsync(AuditedAction.LockKey(Arn.Value), default);

        (await RunAsync(NamedDatabase.OfEstate("orders"))).Error!.Kind.ShouldBe(OperationErrorKind.Busy);
    }

    [Fact]
    public async Task Run_StoreThatCannotBeWritten_FailsAndTheAuditSaysSo()
    {
        store.IsReadOnly = true;

        (await RunAsync(NamedDatabase.OfEstate("orders"))).Error.ShouldBe(OperationErrors.StoreUnavailable());

        audit.Entries[1].Draft.Result.ShouldBe(AuditResult.Failed);
        audit.Entries[1].Draft.Details[AuditDetail.DatabaseAfter].ShouldBe(DeclareDatabase.Nothing);
    }

    [Fact]
    public async Task Settle_RequestLeftOpenByACrash_TheStoreTells()
    {
        await RunAsync(NamedDatabase.OfEstate("orders"));
        var settlement = new DeclarationSettlement(audit, store);
        var kept = await audit.AppendAsync(audit.Entries[0].Draft with { OperationId = "kept" }, default);
        var lost = await audit.AppendAsync(audit.Entries[0].Draft with { OperationId = "lost", Details = audit.Entries[0].Draft.Details.SetItem(AuditDetail.DatabaseAfter, "other") }, default);

        (await settlement.SettleAsync(kept, default)).ShouldBeTrue();
        (await settlement.SettleAsync(lost, default)).ShouldBeTrue();
        (await settlement.SettleAsync(lost, default)).ShouldBeTrue();

        audit.Entries.Skip(4).Select(entry => (entry.Draft.OperationId, entry.Draft.Result, entry.Draft.Details[AuditDetail.Reconciled]))
            .ShouldBe([("kept", AuditResult.Succeeded, "seen"), ("lost", AuditResult.Failed, "notAccepted")]);
    }

    [Fact]
    public async Task Refresh_NothingNew_TellsNobody()
    {
        await RunAsync(NamedDatabase.OfEstate("orders"));
        var told = 0;
        using var subscription = feed.Subscribe(_ => told++);

        await declarations.RefreshAsync(default);
        told.ShouldBe(0);

        await store.RemoveAsync(Arn.Value, default);
        await declarations.RefreshAsync(default);
        told.ShouldBe(1);
        feed.Find(Arn.Scope)!.DatabaseDeclarations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Publish_AfterADeclaration_EveryLaterStateOfTheFactsHoldsIt()
    {
        await RunAsync(NamedDatabase.OfEstate("orders"));

        feed.Publish(Untold);

        feed.Find(Arn.Scope)!.DatabaseDeclarations.ShouldHaveSingleItem().Key.ShouldBe(Arn.Value);
    }
}
