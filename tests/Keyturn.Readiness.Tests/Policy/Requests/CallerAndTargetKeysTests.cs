using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Requests;

/// <summary>The keys that follow from caller and resource, and who has none of them.</summary>
public sealed class CallerAndTargetKeysTests
{
    private static readonly AuthorizationRequest ByService = ReadSecret with { Caller = Caller.OfService("s3.amazonaws.com") };
    private static readonly AuthorizationRequest Random = ReadSecret with { Action = "secretsmanager:GetRandomPassword", Resource = Target.Any };

    [Theory]
    [InlineData("aws:PrincipalArn")]
    [InlineData("aws:PrincipalAccount")]
    [InlineData("aws:username")]
    [InlineData("aws:PrincipalTag/team")]
    public void Lookup_KeyOfPrincipals_IsAbsentFromAService(string key) => ByService.Lookup(key).ShouldBe(ContextValue.Absent);

    [Fact]
    public void Lookup_TypeOfAService_IsNotKnown() => ByService.Lookup("aws:PrincipalType").ShouldBe(ContextValue.Anything);

    [Fact]
    public void Lookup_OfRoot_HasAccountAndTypeOnly()
    {
        var request = ReadSecret with { Caller = Caller.Root(Account) };

        request.Lookup("aws:PrincipalArn").ShouldBe(ContextValue.Anything);
        Only(request.Lookup("aws:PrincipalAccount")).ShouldBe(Account);
        Only(request.Lookup("aws:PrincipalType")).ShouldBe("Account");
        request.Lookup("aws:username").ShouldBe(ContextValue.Absent);
    }

    [Fact]
    public void Lookup_OfRoleWithoutSession_IsThatOfItsSessions()
    {
        var request = ReadSecret with { Caller = Caller.Role(RoleArn) };

        Only(request.Lookup("aws:PrincipalType")).ShouldBe("AssumedRole");
        Only((ReadSecret with { Caller = Caller.RoleSession(RoleArn) }).Lookup("aws:PrincipalArn")).ShouldBe(RoleArn);
    }

    [Fact]
    public void Lookup_PrincipalTag_IsThatOfTheCallerAlone()
    {
        var request = ReadSecret with { Caller = Session with { Tags = Map(("Team", "a")) } };

        Only(request.Lookup("AWS:principaltag/team")).ShouldBe("a");
        request.Lookup("aws:PrincipalTag/tea").ShouldBe(ContextValue.Absent);
        request.Lookup("aws:ResourceTag/team").ShouldBe(ContextValue.Anything);
    }

    [Fact]
    public void Lookup_RotationFunction_IsThatOfTheSecretAndOpenWhereNoneIsKnown()
    {
        const string Key = "secretsmanager:resource/allowRotationLambdaArn";
        var rotated = ReadSecret with { Resource = ReadSecret.Resource with { RotationFunctionArn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate" } };

        Only(rotated.Lookup(Key)).ShouldBe("arn:aws:lambda:eu-west-1:111122223333:function:rotate");
        ReadSecret.Lookup(Key).ShouldBe(ContextValue.Anything);
        (rotated with { Action = "kms:Decrypt", Resource = Target.KmsKey(KeyArn) with { RotationFunctionArn = "f" } }).Lookup(Key).ShouldBe(ContextValue.Absent);
    }

    [Theory]
    [InlineData("aws:ResourceTag/team")]
    [InlineData("secretsmanager:ResourceTag/team")]
    public void Lookup_TagOfNoResource_IsAbsent(string key) => Random.Lookup(key).ShouldBe(ContextValue.Absent);

    [Theory]
    [InlineData("aws:ResourceAccount")]
    [InlineData("aws:RequestedRegion")]
    public void Lookup_PlaceOfNoResource_IsNotKnown(string key) => Random.Lookup(key).ShouldBe(ContextValue.Anything);

    [Fact]
    public void Lookup_TagOfAKey_IsNoTagOfASecret()
    {
        var request = DecryptKey with { Resource = DecryptKey.Resource with { Tags = Map(("team", "a")) } };

        Only(request.Lookup("AWS:resourcetag/TEAM")).ShouldBe("a");
        request.Lookup("secretsmanager:ResourceTag/team").ShouldBe(ContextValue.Absent);
        request.Lookup("kms:ResourceTag/team").ShouldBe(ContextValue.Anything);
    }

    [Fact]
    public void Lookup_CallerAccount_IsForKeysAndCallersWithAnAccount()
    {
        Only((DecryptKey with { Resource = Target.KmsKey(OtherKeyArn) }).Lookup("KMS:calleraccount")).ShouldBe(Account);
        ReadSecret.Lookup("kms:CallerAccount").ShouldBe(ContextValue.Absent);
        (DecryptKey with { Caller = Caller.OfService("s3.amazonaws.com") }).Lookup("kms:CallerAccount").ShouldBe(ContextValue.Anything);
    }

    [Fact]
    public void Lookup_PlaceOfTheResource_IsInItsArn()
    {
        var request = DecryptKey with { Resource = Target.KmsKey(OtherKeyArn) };

        Only(request.Lookup("aws:ResourceAccount")).ShouldBe(Other);
        Only(request.Lookup("AWS:requestedregion")).ShouldBe("eu-west-1");
        request.Resource.Kind.ShouldBe(ResourceKind.KmsKey);
    }

    private static string Only(ContextValue value) => value.ShouldBeOfType<ContextValue.KnownValue>().Values.ShouldHaveSingleItem();
}
