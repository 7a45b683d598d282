using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Requests;

public sealed class AuthorizationRequestTests
{
    private const string Federated = $"arn:aws:sts::{Account}:federated-user/bob";

    [Theory]
    [InlineData("aws:PrincipalArn", RoleArn)]
    [InlineData("AWS:principalaccount", Account)]
    [InlineData("aws:PrincipalType", "AssumedRole")]
    [InlineData("aws:PrincipalIsAWSService", "false")]
    [InlineData("aws:ResourceAccount", Account)]
    [InlineData("aws:RequestedRegion", "eu-west-1")]
    [InlineData("aws:PrincipalTag/TEAM", "a")]
    [InlineData("aws:ResourceTag/stage", "prod")]
    [InlineData("secretsmanager:ResourceTag/Stage", "prod")]
    [InlineData("aws:username", null)]
    [InlineData("aws:PrincipalTag/none", null)]
    [InlineData("aws:ResourceTag/none", null)]
    [InlineData("aws:PrincipalServiceName", null)]
    [InlineData("aws:SourceAccount", null)]
    [InlineData("aws:SourceArn", null)]
    [InlineData("aws:TagKeys", null)]
    [InlineData("aws:RequestTag/a", null)]
    [InlineData("kms:ViaService", null)]
    [InlineData("kms:CallerAccount", null)]
    public void Lookup_SessionOnASecret_FollowsFromCallerAndResource(string key, string? expected)
    {
        var request = ReadSecret with
        {
            Caller = Session with { Tags = Map(("team", "a")) }, Resource = ReadSecret.Resource with { Tags = Map(("Stage", "prod")) },
        };

        var found = request.Lookup(key);

        if (expected is null)
            found.ShouldBeOfType<ContextValue.AbsentValue>();
        else
            found.ShouldBeOfType<ContextValue.KnownValue>().Values.ShouldHaveSingleItem().ShouldBe(expected);
    }

    [Theory]
    [InlineData("aws:SourceIp")]
    [InlineData("aws:SourceVpce")]
    [InlineData("aws:PrincipalOrgID")]
    [InlineData("aws:CalledVia")]
    [InlineData("aws:PrincipalTag/team")]
    [InlineData("aws:ResourceTag/team")]
    [InlineData("secretsmanager:VersionStage")]
    [InlineData("new:Key")]
    public void Lookup_KeyThatNobodyStated_MayBeAnything(string key) => ReadSecret.Lookup(key).ShouldBe(ContextValue.Anything);

    [Fact]
    public void Lookup_StatedKey_GoesFirstWhateverItsCase() =>
        (ReadSecret with { Context = RequestContext.Empty.With("AWS:PRINCIPALARN", "x") }).Lookup("aws:PrincipalArn").ShouldBeOfType<ContextValue.KnownValue>()
            .Values.ShouldBe(["x"]);

    [Fact]
    public void Lookup_OtherCallers_HaveKeysOfTheirOwn()
    {
        string? Of(Caller caller, string key) => ((ReadSecret with { Caller = caller }).Lookup(key) as ContextValue.KnownValue)?.Values[0];

        Of(Caller.User(UserArn), "aws:username").ShouldBe("ann");
        Of(Caller.User(UserArn), "aws:PrincipalArn").ShouldBe(UserArn);
        Of(Caller.User(UserArn), "aws:PrincipalType").ShouldBe("User");
        Of(Caller.Role(RoleArn), "aws:PrincipalArn").ShouldBe(RoleArn);
        Of(Caller.FederatedUser(Federated, UserArn), "aws:PrincipalArn").ShouldBe(Federated);
        Of(Caller.FederatedUser(Federated), "aws:PrincipalType").ShouldBe("FederatedUser");
        Of(Caller.Root(Account), "aws:PrincipalType").ShouldBe("Account");
        Of(Caller.OfService("x.amazonaws.com"), "aws:PrincipalServiceName").ShouldBe("x.amazonaws.com");
        Of(Caller.OfService("x.amazonaws.com"), "aws:PrincipalIsAWSService").ShouldBe("true");
        Of(Caller.OfService("x.amazonaws.com"), "aws:PrincipalArn").ShouldBeNull();
    }

    [Fact]
    public void Lookup_ServiceCaller_MayStateItsSource()
    {
        var request = ReadSecret with { Caller = Caller.OfService("x.amazonaws.com") };

        request.Lookup("aws:SourceAccount").ShouldBe(ContextValue.Anything);
        request.Lookup("aws:PrincipalAccount").ShouldBe(ContextValue.Absent);
        request.Lookup("aws:PrincipalTag/a").ShouldBe(ContextValue.Absent);
    }

    [Fact]
    public void Lookup_OnAKey_HasTheKeysOfKms()
    {
        One(DecryptKey.Lookup("kms:CallerAccount"), Account).ShouldNotBeNull();
        DecryptKey.Lookup("kms:ViaService").ShouldBe(ContextValue.Anything);
        DecryptKey.Lookup("secretsmanager:VersionStage").ShouldBe(ContextValue.Absent);
        DecryptKey.Lookup("secretsmanager:ResourceTag/a").ShouldBe(ContextValue.Absent);
        DecryptKey.Lookup("kms:EncryptionContext:a").ShouldBe(ContextValue.Anything);
        (DecryptKey with { Context = RequestContext.Empty.With("kms:EncryptionContext:b", "x") }).Lookup("kms:EncryptionContext:a").ShouldBe(ContextValue.Absent);
    }

    [Fact]
    public void Lookup_DirectCall_IsSecureAndCalledViaNothing()
    {
        var direct = ReadSecret with { Context = RequestContext.Empty.With("aws:ViaAWSService", "false") };

        One(direct.Lookup("aws:SecureTransport"), "true").ShouldNotBeNull();
        direct.Lookup("aws:CalledVia").ShouldBe(ContextValue.Absent);
        ReadSecret.Lookup("aws:SecureTransport").ShouldBeOfType<ContextValue.MaybeAbsentValue>();
        (ReadSecret with { Action = "s3:GetObject" }).Lookup("aws:SecureTransport").ShouldBe(ContextValue.Anything);
    }

    [Fact]
    public void Lookup_RequestThatPassesTags_MayHaveAnyTag() =>
        (ReadSecret with { Action = "secretsmanager:CreateSecret" }).Lookup("aws:RequestTag/a").ShouldBe(ContextValue.Anything);

    [Fact]
    public void Lookup_TagsThatDifferInCaseOnly_AreUnknown() =>
        (ReadSecret with { Caller = Session with { Tags = Map(("a", "1"), ("A", "2")) } }).Lookup("aws:PrincipalTag/a").ShouldBe(ContextValue.Anything);

    private static ContextValue One(ContextValue found, string expected)
    {
        found.ShouldBeOfType<ContextValue.KnownValue>().Values.ShouldBe([expected]);
        return found;
    }
}
