using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Tests.Network.Estates;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Matrix;

public sealed class EstateMatrixTests
{
    public static TheoryData<string> Parts => ["roles", "policies", "keys", "key policy", "secret policy", "versions", "organization", "endpoints", "groups", "databases", "nothing"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Of_AnEstateWithoutOnePart_AgreesWithThePairs(string part) => Agree(part == "nothing" ? Many(Whole) : Many(Without(part)));

    [Theory]
    [InlineData("sg-vpce", "in 443 sg-rotation")]
    [InlineData("sg-db", "in 1521 sg-app")]
    [InlineData("sg-app", "out 443 sg-vpce")]
    public void Of_AnEstateWithAClosedGroup_AgreesWithThePairs(string group, string rule) => Agree(Many(Whole.With(network => network.Group(group, rule))));

    [Fact]
    public void Of_AKeyThatIsDisabled_AgreesWithThePairs() => Agree(Many(WithKey(Key with { Facts = KeyFacts.Working with { State = "Disabled" } })));

    [Fact]
    public void Of_ADenyingSecretAndADeclaredStranger_AgreesWithThePairs()
    {
        var policy = ResourcePolicy.None with { Document = Document("resource", $$"""{"Effect":"Deny","Principal":{"AWS":"{{WebRole}}"},"Action":"*","Resource":"*"}""") };
        var snapshot = Many(Whole.With(all => all with { Secrets = all.Secrets.SetItem(SecretArn, Access with { Policy = EstatePart<ResourcePolicy>.Read(policy, At) }) }));

        Agree(snapshot);
        EstateMatrix.Of(new(snapshot)).OfSecrets.ShouldContain(line => line.Overall == CellState.Fail);
    }

    [Fact]
    public void Of_AStrangerSeenAndAStrangerDeclaredByTheFile_AgreesWithThePairs()
    {
        var powerless = Whole.With(all => all with { Roles = Part(new IamRole(WebRole, "web")) });

        Agree(Many(Seen(powerless, SecretArn, WebRole)));
        Agree(Many(powerless with { Declarations = [new("prod/*", [WebRole])] }));
        EstateMatrix.Of(new(Seen(powerless, SecretArn, WebRole))).OfSecrets.ShouldHaveSingleItem().Overall.ShouldBe(CellState.Fail);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("gone")]
    [InlineData("10.0.2.100:443")]
    [InlineData("10.0.2.100:1521")]
    [InlineData("db.example.com:1521")]
    public void Of_ADatabaseDeclaredInTheConsole_AgreesWithThePairs(string database) =>
        Agree(Many(Whole with { DatabaseDeclarations = Whole.DatabaseDeclarations.Add(SecretArn, new(SecretArn, database, null, "aiko", "Aiko Sato", At, "asked the team")) }));

    [Fact]
    public void Of_WholeEstate_CountsPairsOncePerSecretAndConsumer()
    {
        var matrix = EstateMatrix.Of(new(Whole));

        matrix.OfSecrets.ShouldHaveSingleItem().Count.ShouldBe(2);
        matrix.OfConsumers.Select(line => line.Count).ShouldBe([1, 1]);
        matrix.OfSecrets[0].Columns.ShouldAllBe(column => column == new ColumnCount(0, 0, 2));
        matrix.OfSecrets[0].Overall.ShouldBe(CellState.Pass);
    }

    [Fact]
    public void Of_NobodyFoundWhileRolesWereNotRead_IsNotKnownAndNeverTakenForNobody()
    {
        var strange = Listed(OrdersSecret with { RotationFunctionArn = null });

        EstateMatrix.Of(new(Without("roles") with { Secrets = strange })).OfSecrets.ShouldHaveSingleItem().Overall.ShouldBe(CellState.Unknown);
    }

    [Fact]
    public void Of_SecretsScheduledForDeletion_AreLeftOut() =>
        EstateMatrix.Of(new(Whole with { Secrets = Listed(OrdersSecret with { Deleted = At }) })).Secrets.ShouldBeEmpty();

    [Fact]
    public void Of_NothingRead_IsEmpty() => EstateMatrix.Of(new(new(Whole.Scope))).OfSecrets.ShouldBeEmpty();

    /// <summary>Several secrets: with a database by tag, by name and by nothing, one declared for a stranger, one with a function of its own.</summary>
    private static EstateSnapshot Many(EstateSnapshot snapshot)
    {
        Secret Another(string name, params (string, string)[] tags) => OrdersSecret with
        {
            Arn = SecretArn.Replace("prod/orders/app", name, StringComparison.Ordinal),
            Name = name,
            RotationFunctionArn = null,
            Tags = tags.ToImmutableSortedDictionary(tag => tag.Item1, tag => tag.Item2, StringComparer.Ordinal),
        };
        return snapshot with
        {
            Secrets = Listed(OrdersSecret, Another("a/tagged", ("keyturn:database", "orders")), Another("b/nothing"), Another("c/declared", ("keyturn:consumer:1", "rotate"), ("keyturn:consumer:2", "nobody"))),
            Network = snapshot.Network.Put(new Instance("i-bare", ["eni-app"]) { Name = "bare" }, new ContainerService("arn:aws:ecs:ap-northeast-1:111122223333:service/shop/cart", TaskNetwork.Fargate)
            {
                SubnetIds = ["subnet-app-a"], GroupIds = ["sg-app"], TaskRoleArn = WebRole, ExecutionRoleArn = "arn:aws:iam::111122223333:role/unread", InjectedSecrets = [SecretArn],
            }),
        };
    }

    private static EstatePart<ImmutableDictionary<string, Secret>> Listed(params Secret[] secrets) =>
        EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets.ToImmutableDictionary(secret => secret.Arn), At);

    private static void Agree(EstateSnapshot snapshot)
    {
        var readiness = new EstateReadiness(snapshot);
        var matrix = EstateMatrix.Of(readiness);
        for (var at = 0; at < matrix.Secrets.Length; at++)
        {
            var pairs = RelatedConsumers.Of(readiness, matrix.Secrets[at]).Select(related => readiness.Ask(related.Consumer, matrix.Secrets[at])).ToList();
            var line = matrix.OfSecrets[at];
            line.Count.ShouldBe(pairs.Count, matrix.Secrets[at].Name);
            line.Failing.ShouldBe(pairs.Count(pair => pair.Overall == CellState.Fail), matrix.Secrets[at].Name);
            line.Unknown.ShouldBe(pairs.Count(pair => pair.Overall == CellState.Unknown), matrix.Secrets[at].Name);
            line.Columns.ShouldBe(
                Enum.GetValues<MatrixColumn>().Select(column => new ColumnCount(
                    pairs.Count(pair => pair.StateOf(column) == CellState.Fail), pairs.Count(pair => pair.StateOf(column) == CellState.Unknown), pairs.Count(pair => pair.StateOf(column) == CellState.Pass))),
                matrix.Secrets[at].Name);
        }

        matrix.OfConsumers.Sum(line => line.Count).ShouldBe(matrix.OfSecrets.Sum(line => line.Count));
        var after = EstateMatrix.Of(readiness, EstateMatrix.Of(new(Many(Whole))));
        Text(after.OfSecrets).ShouldBe(Text(matrix.OfSecrets), "made from the matrix of other facts");
        Text(after.OfConsumers).ShouldBe(Text(matrix.OfConsumers), "made from the matrix of other facts");
    }

    private static IEnumerable<string> Text(ImmutableArray<MatrixLine> lines) => lines.Select(line => $"{line.Count} {line.Failing} {line.Unknown} {line.IsComplete} {string.Join(' ', line.Columns)}");
}
