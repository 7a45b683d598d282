using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Policy.Questions.Facts;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Matrix;

public sealed class RelatedConsumersTests
{
    private static readonly EstateConsumer Web = new(ConsumerKind.Ec2, "web-1", new InstanceConsumer("i-app"), WebRole);
    private static readonly EstateConsumer Rotation = new(ConsumerKind.Lambda, "rotate", new FunctionConsumer("rotate"), null);
    private static readonly EstateSnapshot Powerless = Whole.With(all => all with { Roles = Part(new IamRole(WebRole, "web")) });

    [Fact]
    public void Of_WholeEstate_FindsTheWebServerAndTheRotationFunction() =>
        RelatedConsumers.Of(new EstateReadiness(Whole), OrdersSecret).Select(pair => (pair.Consumer.Name, pair.Relation))
            .ShouldBe([("rotate", Relation.Rotates), ("web-1", Relation.Permitted)]);

    [Theory]
    [InlineData(FunctionArn, Relation.Rotates)]
    [InlineData(FunctionArn + ":live", Relation.Rotates)]
    [InlineData(FunctionArn + "-other", Relation.None)]
    [InlineData("arn:aws:lambda:ap-northeast-1:111122223333:function:old-rotate", Relation.None)]
    [InlineData(null, Relation.None)]
    public void Of_RotationFunction_IsToldByItsName(string? functionArn, Relation expected) =>
        RelatedConsumers.Of(new EstateReadiness(Powerless), Rotation, OrdersSecret with { RotationFunctionArn = functionArn }).ShouldBe(expected);

    [Fact]
    public void Of_ADeclaredConsumerWithoutPermission_IsShownAllTheMore() =>
        RelatedConsumers.Of(new EstateReadiness(Powerless), Web, OrdersSecret with { Tags = OrdersSecret.Tags.Add("keyturn:consumer:1", WebRole) }).ShouldBe(Relation.Declared);

    [Fact]
    public void Of_ATaskDefinitionThatNamesTheSecret_IsShown() =>
        RelatedConsumers.Of(new EstateReadiness(Powerless), Web with { NamedSecrets = [SecretArn + ":password::"] }, OrdersSecret).ShouldBe(Relation.Named);

    [Fact]
    public void Of_ARoleThatWasSeenReading_IsShownEvenWithoutPermission() =>
        RelatedConsumers.Of(new EstateReadiness(Seen(Powerless, SecretArn, WebRole)), Web, OrdersSecret).ShouldBe(Relation.Observed);

    [Fact]
    public void Of_ARoleThatWasSeenAtAnotherSecret_IsNotShown() =>
        RelatedConsumers.Of(new EstateReadiness(Seen(Powerless, SecretArn + "x", WebRole)), Web, OrdersSecret).ShouldBe(Relation.None);

    [Theory]
    [InlineData("prod/orders/*", Relation.Declared)]
    [InlineData(SecretArn, Relation.Declared)]
    [InlineData("prod/orders", Relation.None)]
    [InlineData("PROD/*", Relation.None)]
    public void Of_ADeclarationOfTheFile_CoversNamesAndArns(string pattern, Relation expected) =>
        RelatedConsumers.Of(new EstateReadiness(Powerless with { Declarations = [new(pattern, [WebRole])] }), Web, OrdersSecret).ShouldBe(expected);

    [Fact]
    public void Of_AResourcePolicyThatNamesTheRole_IsPermitted()
    {
        var policy = ResourcePolicy.None with { Document = Document("resource", $$"""{"Effect":"Allow","Principal":{"AWS":"{{WebRole}}"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""") };
        var snapshot = Powerless.With(all => all with { Secrets = all.Secrets.SetItem(SecretArn, Access with { Policy = EstatePart<ResourcePolicy>.Read(policy, At) }) });

        RelatedConsumers.Of(new EstateReadiness(snapshot), Web, OrdersSecret).ShouldBe(Relation.Permitted);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("secret")]
    public void Of_SomebodyWhoIsAllowedAndForbidden_IsShownSinceThatIsWhatThePageIsFor(string where)
    {
        var denied = where == "role"
            ? Whole.With(all => all with { Roles = Part(new IamRole(WebRole, "web") { AttachedArns = [PolicyArn], Inline = [Document("deny", """{"Effect":"Deny","Action":"*","Resource":"*"}""")] }) })
            : Whole.With(all => all with
            {
                Secrets = all.Secrets.SetItem(SecretArn, Access with { Policy = EstatePart<ResourcePolicy>.Read(new(Document("deny", """{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}""")), At) }),
            });

        RelatedConsumers.Of(new EstateReadiness(denied), Web, OrdersSecret).ShouldBe(Relation.Permitted);
    }

    [Fact]
    public void Of_NothingReadOfRolesAndSecrets_RelatesNobodyByGuess() =>
        RelatedConsumers.Of(new EstateReadiness(Whole with { Permissions = new() }), Web, OrdersSecret).ShouldBe(Relation.None);

    [Fact]
    public void Of_SecretPolicyNotReadYet_DoesNotMakeEverybodyAConsumer() =>
        RelatedConsumers.Of(new EstateReadiness(Powerless.With(all => all with { Secrets = all.Secrets.Clear() })), Web, OrdersSecret).ShouldBe(Relation.None);
}
