using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Consumers;

public sealed class SecretObservationsTests
{
    private static readonly Secret Declaring = OrdersSecret with { Tags = OrdersSecret.Tags.Add("keyturn:consumer:1", WebRole).Add("keyturn:consumer:2", "nobody") };

    private static SecretObservations Of(EstateSnapshot snapshot, Secret secret) => SecretObservations.Of(snapshot, ConsumerFinder.Find(snapshot), secret);

    [Fact]
    public void Of_SeenAndDeclared_IsBoth()
    {
        var told = Of(Seen(Whole, SecretArn, WebRole), Declaring);

        var reader = told.Seen.ShouldHaveSingleItem();
        (reader.IsDeclared, reader.IsRotation).ShouldBe((true, false));
        reader.Consumers.Select(consumer => consumer.Name).ShouldBe(["web-1"]);
        told.DeclaredNotSeen.ShouldBe(["nobody"]);
    }

    [Fact]
    public void Of_ConsumerDeclaredByItsName_IsSeenByItsRole() =>
        Of(Seen(Whole, SecretArn, WebRole), OrdersSecret with { Tags = OrdersSecret.Tags.Add("keyturn:consumer:1", "web-1") }).DeclaredNotSeen.ShouldBeEmpty();

    [Fact]
    public void Of_AStranger_IsSeenWithoutAConsumer()
    {
        var reader = Of(Seen(Whole, SecretArn, "444455556666"), Declaring).Seen.ShouldHaveSingleItem();

        reader.Consumers.ShouldBeEmpty();
        reader.IsDeclared.ShouldBeFalse();
    }

    [Fact]
    public void Of_TheRotationFunction_NeedsNoDeclaration() =>
        Of(Seen(Whole, SecretArn, RotationRole), OrdersSecret).Seen.ShouldHaveSingleItem().IsRotation.ShouldBeTrue();

    [Fact]
    public void Of_NothingRead_LeavesEveryDeclarationUnseen()
    {
        var told = Of(Whole, Declaring);

        told.Seen.ShouldBeEmpty();
        told.DeclaredNotSeen.ShouldBe([WebRole, "nobody"]);
    }

    [Fact]
    public void Of_DeclaredByTheFile_CountsAsATag() =>
        Of(Seen(Whole, SecretArn, WebRole) with { Declarations = [new("prod/*", [WebRole, "settlement"])] }, OrdersSecret).DeclaredNotSeen.ShouldBe(["settlement"]);
}
