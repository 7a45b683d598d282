using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Questions.Known;

namespace Keyturn.Readiness.Tests.Policy.Questions;

public sealed class FunctionRotatesSecretTests
{
    private static readonly string[] Needed =
    [
        "secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage",
        "secretsmanager:GetRandomPassword", "kms:Decrypt", "kms:GenerateDataKey",
    ];

    private static readonly FunctionFacts Function = new($"arn:aws:lambda:eu-west-1:{Account}:function:rotate")
    {
        Role = Role with { Identity = Layer([.. Needed.Select(action => Allow(action))]) },
        Policy = Invocable(Account),
        Path = EndpointFacts.None,
    };

    [Fact]
    public void Ask_EveryNeededPermission_IsYes() => FunctionRotatesSecret.Ask(Function, Secret, Secret, Keys()).Answer.ShouldBe(Answer.Yes);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Ask_OneNeededPermissionLess_IsNoForThatLeg(int missing)
    {
        var role = Role with { Identity = Layer([.. Needed.Where((_, index) => index != missing).Select(action => Allow(action))]) };

        var answer = FunctionRotatesSecret.Ask(Function with { Role = role }, Secret, null, Keys());

        answer.Answer.ShouldBe(Answer.No);
        answer.Legs.Where(leg => leg.Answer.IsNo).Select(leg => leg.Subject).Distinct().ShouldBe([Needed[missing]]);
    }

    [Fact]
    public void Ask_RandomPasswordOnTheSecretOnly_IsNo()
    {
        var role = Role with { Identity = Layer($$"""{"Effect":"Allow","Action":"secretsmanager:*","Resource":"{{SecretArn}}"}""", Allow("kms:*")) };

        FunctionRotatesSecret.Ask(Function with { Role = role }, Secret, null, Keys()).Legs.Where(leg => leg.Answer.IsNo).Select(leg => leg.Subject)
            .ShouldBe(["secretsmanager:GetRandomPassword"]);
    }

    [Theory]
    [InlineData("rotate", Truth.Yes)]
    [InlineData("rotate-other", Truth.No)]
    [InlineData(null, Truth.Unknown)]
    public void Ask_RoleForSecretsOfItsFunctionOnly_IsAsTheSecretSays(string? function, Truth expected)
    {
        var only = $$"""{"Effect":"Allow","Action":"secretsmanager:*","Resource":"*","Condition":{"StringEquals":{"secretsmanager:resource/AllowRotationLambdaArn":"{{Function.Arn}}"} } }""";
        var role = Role with { Identity = Layer(only, Allow("secretsmanager:GetRandomPassword"), Allow("kms:*")) };
        var secret = Secret with { RotationFunctionArn = function is null ? null : $"arn:aws:lambda:eu-west-1:{Account}:function:{function}" };

        var answer = FunctionRotatesSecret.Ask(Function with { Role = role }, secret, null, Keys()).Answer;

        answer.Truth.ShouldBe(expected);
    }

    [Fact]
    public void Ask_SecretsManagerMayNotInvoke_IsNo()
    {
        FunctionRotatesSecret.Ask(Function with { Policy = Invocable(Other) }, Secret, null, Keys()).Answer.ShouldBe(Answer.No);
        FunctionRotatesSecret.Ask(Function with { Policy = Nothing }, Secret, null, Keys()).Answer.ShouldBe(Answer.No);
        FunctionRotatesSecret.Ask(Function with { Policy = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied") }, Secret, null, Keys())
            .Answer.Truth.ShouldBe(Truth.Unknown);
    }

    [Fact]
    public void Ask_SuperuserSecret_MustBeReadable()
    {
        var superuser = Secret with { Arn = SecretArn + "2", Policy = Layer(Deny(rest: To("*"))) };

        FunctionRotatesSecret.Ask(Function, Secret, superuser, Keys()).Answer.ShouldBe(Answer.No);
        FunctionRotatesSecret.Ask(Function, Secret, superuser with { Policy = Nothing, Versions = [new("s", ["AWSCURRENT"], ["none"])] }, Keys())
            .Answer.ShouldBe(Answer.Unknown(UnknownCode.FactNotRead, "none"));
    }

    [Fact]
    public void Ask_RoleOrKeyNotRead_IsUnknown()
    {
        FunctionRotatesSecret.Ask(Function with { Role = null }, Secret, null, Keys()).Answer.Truth.ShouldBe(Truth.Unknown);
        FunctionRotatesSecret.Ask(Function, Secret with { CurrentKey = null }, null, Keys()).Answer.ShouldBe(Answer.Unknown(UnknownCode.FactNotRead, "KmsKeyId"));
    }

    [Fact]
    public void Ask_KeyPolicyBoundToAVersion_IsUnknownForTheVersionToCome()
    {
        var key = Key(NewKey) with { Policy = Layer(Allow(rest: To(RoleArn) + When("""{"StringEquals":{"kms:EncryptionContext:SecretVersionId":"v2"}}"""))) };

        FunctionRotatesSecret.Ask(Function, Secret, null, Keys(key)).Answer.Truth.ShouldBe(Truth.Unknown);
    }

    private static Layer Invocable(string account) => Layer(Allow(
        "lambda:InvokeFunction",
        $$""","Principal":{"Service":"secretsmanager.amazonaws.com"},"Condition":{"StringEquals":{"aws:SourceAccount":"{{account}}"} }"""));
}
