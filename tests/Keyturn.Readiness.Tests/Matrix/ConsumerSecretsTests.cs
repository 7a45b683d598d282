using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Network.Estates;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Matrix;

public sealed class ConsumerSecretsTests
{
    private static readonly Secret Strange = OrdersSecret with
    {
        Arn = SecretArn.Replace("prod/orders/app", "a/strange", StringComparison.Ordinal), Name = "a/strange", RotationFunctionArn = null,
    };

    private static readonly Secret Declared = Strange with
    {
        Arn = SecretArn.Replace("prod/orders/app", "b/declared", StringComparison.Ordinal), Name = "b/declared",
        Tags = ImmutableSortedDictionary<string, string>.Empty.Add("keyturn:consumer:1", "rotate"),
    };

    private static EstateSnapshot Three(EstateSnapshot snapshot) => snapshot with
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(new[] { OrdersSecret, Strange, Declared }.ToImmutableDictionary(secret => secret.Arn), At),
    };

    private static ImmutableArray<ConsumerSecret> Of(EstateSnapshot snapshot, ConsumerKind kind)
    {
        var matrix = EstateMatrix.Of(new(snapshot));
        return matrix.SecretsOf(snapshot, matrix.Consumers.IndexOf(matrix.Consumers.Single(consumer => consumer.Kind == kind)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("roles")]
    [InlineData("keys")]
    [InlineData("groups")]
    [InlineData("versions")]
    public void SecretsOf_EachConsumer_AgreesWithThePairsAndTheLine(string missing)
    {
        var readiness = new EstateReadiness(Three(missing.Length == 0 ? Whole : Without(missing)));
        var matrix = EstateMatrix.Of(readiness);

        for (var at = 0; at < matrix.Consumers.Length; at++)
        {
            var secrets = matrix.SecretsOf(readiness.Snapshot, at);

            secrets.Length.ShouldBe(matrix.OfConsumers[at].Count);
            secrets.Count(secret => secret.Overall == CellState.Fail).ShouldBe(matrix.OfConsumers[at].Failing);
            foreach (var secret in secrets)
            {
                var pair = readiness.Ask(matrix.Consumers[at], secret.Secret);
                secret.Cells.ShouldBe(Enum.GetValues<MatrixColumn>().Select(pair.StateOf));
                secret.Relation.ShouldBe(RelatedConsumers.Of(readiness, matrix.Consumers[at], secret.Secret));
            }
        }
    }

    [Fact]
    public void SecretsOf_TheRotationFunction_IsWhatItRotatesAndWhatDeclaresIt() =>
        Of(Three(Whole), ConsumerKind.Lambda).Select(secret => (secret.Secret.Name, secret.Relation))
            .ShouldBe([("b/declared", Relation.Declared), ("prod/orders/app", Relation.Rotates)], ignoreOrder: true);

    [Fact]
    public void SecretsOf_OneThatFails_ComesFirst()
    {
        var secrets = Of(Three(Whole.With(network => network.Group("sg-db", "in 1521 sg-app"))), ConsumerKind.Lambda);

        secrets.Select(secret => secret.Overall).ShouldBeInOrder();
        secrets[0].Overall.ShouldBe(CellState.Fail);
        secrets[0].StateOf(MatrixColumn.Database).ShouldBe(CellState.Fail);
    }
}
