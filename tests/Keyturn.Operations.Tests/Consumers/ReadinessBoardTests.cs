using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class ReadinessBoardTests
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);

    private readonly EstateFeed feed = new();
    private readonly ReadinessBoard board;

    public ReadinessBoardTests() => board = new(feed);

    private SecretReadiness Now(EstateSnapshot snapshot)
    {
        feed.Publish(snapshot);
        return board.Of(Arn).ShouldNotBeNull();
    }

    [Fact]
    public void Of_WholeEstate_FindsTheWebServerAndLetsItPass()
    {
        var readiness = Now(WholeEstate.Snapshot);

        var consumer = readiness.Consumers.ShouldHaveSingleItem();
        (consumer.Pair.Consumer.Name, consumer.Relation, consumer.Pair.Overall).ShouldBe(("web-1", Relation.Permitted, CellState.Pass));
        readiness.NotRead.ShouldBeEmpty();
        readiness.Undiscovered.ShouldBeEmpty();
        readiness.ReadAt.ShouldBe(A.Moment);
    }

    [Fact]
    public void Of_SomebodySeenForTheFirstTime_IsAskedAnew()
    {
        var before = Now(WholeEstate.Snapshot);

        var after = Now(WholeEstate.Snapshot with { ObservedReads = Observed.Reads(1, WholeEstate.RoleArn) });

        after.ShouldNotBeSameAs(before);
        after.Consumers.ShouldHaveSingleItem().Relation.ShouldBe(Relation.Permitted | Relation.Observed);
    }

    [Fact]
    public void Of_TheSameReaderAgain_IsNotAskedAnew()
    {
        var before = Now(WholeEstate.Snapshot with { ObservedReads = Observed.Reads(1, WholeEstate.RoleArn) });

        Now(WholeEstate.Snapshot with { ObservedReads = Observed.Reads(1, WholeEstate.RoleArn) }).ShouldBeSameAs(before);
    }

    [Fact]
    public void Of_ADeclarationOfTheFileThatMeansNobody_IsUndiscovered() =>
        Now(WholeEstate.Snapshot with { Declarations = [new("*", ["nobody"])] }).Undiscovered.ShouldBe(["nobody"]);

    [Fact]
    public void Of_NothingPublished_IsNotKnown() => board.Of(Arn).ShouldBeNull();

    [Fact]
    public void Of_ASecretThatIsNotThere_IsNotKnown()
    {
        feed.Publish(WholeEstate.Snapshot);

        board.Of(A.Arn("nobody/knows")).ShouldBeNull();
    }

    [Fact]
    public void Of_UnchangedFacts_IsWorkedOutOnce() => Now(WholeEstate.Snapshot).ShouldBeSameAs(Now(WholeEstate.Snapshot with { CallsOfLastRefresh = 7 }));

    [Fact]
    public void Of_AnotherSecurityGroup_IsAskedAnew()
    {
        Now(WholeEstate.Snapshot).Consumers[0].Pair.StateOf(MatrixColumn.Database).ShouldBe(CellState.Pass);

        Now(WholeEstate.WithInbound("sg-db", 1521, "sg-other")).Consumers[0].Pair.StateOf(MatrixColumn.Database).ShouldBe(CellState.Fail);
    }

    [Fact]
    public void Of_AnotherSecretOfTheSameFacts_LeavesTheFirstAsItWas()
    {
        var first = Now(WholeEstate.Snapshot);
        var other = A.Secret("prod/other");
        var secrets = WholeEstate.Snapshot.Secrets.Value.ShouldNotBeNull().Add(other.Arn, other);

        Now(WholeEstate.Snapshot with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets, A.Moment) }).ShouldBeSameAs(first);
    }

    [Fact]
    public void Of_DeclaredAndNotFound_IsSaid()
    {
        var secret = WholeEstate.Secret with { Tags = WholeEstate.Secret.Tags.Add("keyturn:consumer:1", "batch-9") };
        var secrets = ImmutableDictionary<string, Secret>.Empty.Add(secret.Arn, secret);

        Now(WholeEstate.Snapshot with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets, A.Moment) }).Undiscovered.ShouldBe(["batch-9"]);
    }

    [Fact]
    public void Of_NothingOfTheNetworkRead_NamesTheCallsAndHasNoAgeOfItsOwn()
    {
        var readiness = Now(A.Snapshot([WholeEstate.Secret]));

        readiness.Consumers.ShouldBeEmpty();
        readiness.ReadAt.ShouldBeNull();
        readiness.NotRead.ShouldBe(["ec2:DescribeInstances", "lambda:ListFunctions", "ecs:DescribeServices", "iam:GetAccountAuthorizationDetails", "iam:ListInstanceProfiles"]);
    }

    [Fact]
    public void Subscribe_ChangesOfOneScope_TellsWhatMattersAndNothingElse()
    {
        feed.Publish(WholeEstate.Snapshot);
        var told = new List<EstateSnapshot>();
        using var subscription = board.Subscribe(Arn.Scope, told.Add);

        feed.Publish(WholeEstate.Snapshot with { CallsOfLastRefresh = 7 });
        feed.Publish(A.Snapshot([], scope: A.Scope(A.OtherAccountId)));
        told.ShouldBeEmpty();

        feed.Publish(WholeEstate.With((PermissionEstate permissions) => permissions with { Roles = EstatePart<ImmutableDictionary<string, IamRole>>.NotRead }));
        told.ShouldHaveSingleItem();
    }

    [Fact]
    public void Subscribe_Disposed_TellsNothingMore()
    {
        var told = new List<EstateSnapshot>();
        board.Subscribe(Arn.Scope, told.Add).Dispose();

        feed.Publish(WholeEstate.Snapshot);

        told.ShouldBeEmpty();
    }
}
