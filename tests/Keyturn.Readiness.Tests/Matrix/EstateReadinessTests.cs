using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Network.Estates;
using static Keyturn.Readiness.Matrix.CellState;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Matrix;

public sealed class EstateReadinessTests
{
    private static readonly Secret OfOrders = OrdersSecret with { Tags = OrdersSecret.Tags.Add("keyturn:database", "orders") };

    private static PairReadiness Web(EstateSnapshot snapshot, Secret? secret = null) => Of(snapshot, ConsumerKind.Ec2, secret);

    private static PairReadiness Of(EstateSnapshot snapshot, ConsumerKind kind, Secret? secret = null)
    {
        var readiness = new EstateReadiness(snapshot);
        return readiness.Ask(readiness.Consumers.Single(consumer => consumer.Kind == kind), secret ?? OfOrders);
    }

    private static CellState[] Cells(PairReadiness pair) => [.. Enum.GetValues<MatrixColumn>().Select(pair.StateOf)];

    [Theory]
    [InlineData(ConsumerKind.Ec2)]
    [InlineData(ConsumerKind.Lambda)]
    public void Ask_EverythingRight_AllFourPass(ConsumerKind kind)
    {
        var pair = Of(Whole, kind);

        Cells(pair).ShouldBe([Pass, Pass, Pass, Pass]);
        pair.Overall.ShouldBe(Pass);
        pair.AfterFailover.ShouldNotBeNull().Verdict.ShouldBe(Keyturn.Readiness.Network.Verdicts.Verdict.Reachable);
    }

    [Fact]
    public void Ask_RoleWithoutThePolicy_FailsOnSecretAndKeyAlone() =>
        Cells(Web(Whole.With(permissions => permissions with { Roles = Part(new IamRole(WebRole, "web")) }))).ShouldBe([Fail, Fail, Pass, Pass]);

    [Fact]
    public void Ask_KeyPolicyWithoutDelegation_FailsOnTheKeyAlone()
    {
        var key = Key with { Policy = EstatePart<PolicySource>.Read(Document("default", """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/admin"},"Action":"kms:*","Resource":"*"}"""), At) };

        Cells(Web(WithKey(key))).ShouldBe([Pass, Fail, Pass, Pass]);
    }

    [Fact]
    public void Ask_KeyPendingDeletion_FailsOnTheKeyAlone() =>
        Cells(Web(WithKey(Key with { Facts = KeyFacts.Working with { State = "PendingDeletion" } }))).ShouldBe([Pass, Fail, Pass, Pass]);

    [Fact]
    public void Ask_EndpointGroupWithoutTheConsumer_FailsOnTheEndpointAndLeavesPermissionsAsTheyAre() =>
        Cells(Web(Whole.With(network => network.Group("sg-vpce", "in 443 sg-rotation")))).ShouldBe([Pass, Pass, Fail, Pass]);

    [Fact]
    public void Ask_DatabaseGroupWithoutTheConsumer_FailsOnTheDatabaseAlone() =>
        Cells(Web(Whole.With(network => network.Group("sg-db", "in 1521 sg-rotation")))).ShouldBe([Pass, Pass, Pass, Fail]);

    [Fact]
    public void Ask_EndpointPolicyOfAnotherSecret_FailsOnTheSecretSinceItIsAPermission()
    {
        const string policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:other-??????"}]}""";
        var snapshot = Whole.With(network => network.Put(network.Endpoints.Value.ShouldNotBeNull()["vpce-sm"] with { Policy = policy }));

        Cells(Web(snapshot)).ShouldBe([Fail, Pass, Pass, Pass]);
    }

    [Fact]
    public void Ask_EndpointPolicyAndAStoppedPath_BothAreSaidAtOnce()
    {
        const string policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}""";
        var snapshot = Whole.With(network => network.Put(network.Endpoints.Value.ShouldNotBeNull()["vpce-sm"] with { Policy = policy }).Group("sg-vpce", "in 443 sg-rotation"));

        Cells(Web(snapshot)).ShouldBe([Fail, Pass, Fail, Pass]);
    }

    [Fact]
    public void Ask_DatabaseNotTold_IsUnknownAndNeverPasses()
    {
        var pair = Web(Whole, OrdersSecret with { Name = "prod/app" });

        pair.Database.ShouldBeNull();
        pair.StateOf(MatrixColumn.Database).ShouldBe(CellState.Unknown);
        pair.Overall.ShouldBe(CellState.Unknown);
    }

    [Theory]
    [InlineData("roles", new[] { 0, 1 })]
    [InlineData("policies", new[] { 0, 1 })]
    [InlineData("keys", new[] { 1 })]
    [InlineData("key policy", new[] { 1 })]
    [InlineData("secret policy", new[] { 0 })]
    [InlineData("versions", new[] { 1 })]
    [InlineData("organization", new[] { 0, 1 })]
    [InlineData("endpoints", new[] { 0, 2 })]
    [InlineData("groups", new[] { 2, 3 })]
    [InlineData("databases", new[] { 3 })]
    public void Ask_OnePartRefused_ItsCellsAreUnknownAndTheOthersStayRight(string part, int[] unknown)
    {
        var cells = Cells(Web(Without(part)));

        cells.ShouldBe(Enumerable.Range(0, 4).Select(column => unknown.Contains(column) ? CellState.Unknown : Pass));
    }

    [Fact]
    public void Ask_PairsOfOneConsumer_ShareTheirPath()
    {
        var readiness = new EstateReadiness(Whole);
        var consumer = readiness.Consumers[0];

        readiness.Ask(consumer, OfOrders).Endpoint.ShouldBeSameAs(readiness.Ask(consumer, OrdersSecret).Endpoint);
    }

    [Fact]
    public void LegsOf_Columns_TogetherAreAllAndNoPermissionStandsInBoth()
    {
        var pair = Web(Whole);

        pair.LegsOf(MatrixColumn.Secret).Select(leg => leg.Subject).ShouldBe(["secretsmanager:GetSecretValue"]);
        pair.LegsOf(MatrixColumn.Secret).Concat(pair.LegsOf(MatrixColumn.Key)).ShouldBe(pair.Access.Legs);
        pair.LegsOf(MatrixColumn.Endpoint).ShouldBeEmpty();
    }
}
