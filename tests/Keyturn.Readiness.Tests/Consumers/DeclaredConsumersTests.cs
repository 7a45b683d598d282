using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Policy.Questions.Facts;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Consumers;

public sealed class DeclaredConsumersTests
{
    private static readonly EstateConsumer Function = new(ConsumerKind.Lambda, "rotate", new FunctionConsumer("rotate"), RotationRole);
    private static readonly EstateConsumer Instance = new(ConsumerKind.Ec2, "web-1", new InstanceConsumer("i-0abc"), WebRole);

    [Fact]
    public void Of_Tags_AreReadInTheOrderOfTheirNumbersAndEachOnce()
    {
        var secret = OrdersSecret with
        {
            Tags = OrdersSecret.Tags.Add("keyturn:consumer:10", "ten").Add("keyturn:consumer:2", " two ").Add("keyturn:consumer:x", "last").Add("keyturn:consumer:3", "two")
                .Add("keyturn:consumer:4", "  ").Add("team", "web"),
        };

        DeclaredConsumers.Of(secret).ShouldBe(["two", "ten", "last"]);
    }

    [Theory]
    [InlineData(RotationRole, true)]
    [InlineData(FunctionArn, true)]
    [InlineData("rotate", true)]
    [InlineData("arn:aws:lambda:ap-northeast-1:111122223333:function:rotate-more", false)]
    [InlineData("other:function:rotate", false)]
    [InlineData(WebRole, false)]
    public void Means_AFunction_ByRoleArnOrName(string declaration, bool expected) => DeclaredConsumers.Means(declaration, Function).ShouldBe(expected);

    [Theory]
    [InlineData("i-0abc", true)]
    [InlineData("web-1", true)]
    [InlineData("arn:aws:ec2:ap-northeast-1:111122223333:instance/i-0abc", true)]
    [InlineData("web", false)]
    public void Means_AnInstance_ByIdNameOrArn(string declaration, bool expected) => DeclaredConsumers.Means(declaration, Instance).ShouldBe(expected);
}
