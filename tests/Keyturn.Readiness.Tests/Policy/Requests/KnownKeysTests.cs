using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Requests;

/// <summary>What is known of a key that nobody stated: wrongly absent would be a false verdict, wrongly open an idle question.</summary>
public sealed class KnownKeysTests
{
    private static readonly AuthorizationRequest ByService = ReadSecret with { Caller = Caller.OfService("s3.amazonaws.com") };

    [Theory]
    [InlineData("aws:SourceAccount")]
    [InlineData("AWS:sourcearn")]
    [InlineData("aws:SourceOrgID")]
    [InlineData("aws:PrincipalServiceNamesList")]
    public void Lookup_KeyOfCallsByServices_IsAbsentFromOthers(string key)
    {
        ReadSecret.Lookup(key).ShouldBe(ContextValue.Absent);
        ByService.Lookup(key).ShouldBe(ContextValue.Anything);
    }

    [Theory]
    [InlineData("aws:CalledVia")]
    [InlineData("aws:calledviafirst")]
    [InlineData("aws:CalledViaLast")]
    public void Lookup_CalledVia_IsAbsentFromADirectCall(string key)
    {
        Via(ReadSecret, "False").Lookup(key).ShouldBe(ContextValue.Absent);
        Via(ReadSecret, "true").Lookup(key).ShouldBe(ContextValue.Anything);
        ReadSecret.Lookup(key).ShouldBe(ContextValue.Anything);
        (ReadSecret with { Context = RequestContext.Empty.With("aws:ViaAWSService", ContextValue.Anything) }).Lookup(key).ShouldBe(ContextValue.Anything);
    }

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "s3:GetObject")]
    [InlineData("kms:Decrypt", "lambda:InvokeFunction")]
    [InlineData("KMS:Decrypt", "dynamodb:GetItem")]
    public void Lookup_SecureTransport_IsTrueWhereServicesAnswerOverTlsOnly(string action, string elsewhere)
    {
        const string Key = "AWS:SecureTransport";
        Via(ReadSecret with { Action = action }, "false").Lookup(Key).ShouldBeOfType<ContextValue.KnownValue>().Values.ShouldBe(["true"]);
        Via(ReadSecret with { Action = action }, "true").Lookup(Key).ShouldBeOfType<ContextValue.MaybeAbsentValue>().Present.Values.ShouldBe(["true"]);
        Via(ReadSecret with { Action = elsewhere }, "false").Lookup(Key).ShouldBe(ContextValue.Anything);
    }

    [Theory]
    [InlineData("secretsmanager:CreateSecret", true)]
    [InlineData("secretsmanager:TagResource", true)]
    [InlineData("secretsmanager:UntagResource", true)]
    [InlineData("secretsmanager:createsecret", true)]
    [InlineData("kms:CreateKey", true)]
    [InlineData("tag:GetResources", false)]
    [InlineData("secretsmanager:GetSecretValue", false)]
    public void Lookup_TagsOfTheRequest_AreAbsentUnlessItPassesTags(string action, bool passesTags)
    {
        var expected = passesTags ? ContextValue.Anything : ContextValue.Absent;

        (ReadSecret with { Action = action }).Lookup("aws:TagKeys").ShouldBe(expected);
        (ReadSecret with { Action = action }).Lookup("aws:requesttag/team").ShouldBe(expected);
    }

    [Theory]
    [InlineData("secretsmanager:VersionStage", "secretsmanager:GetSecretValue", true)]
    [InlineData("SecretsManager:versionid", "SecretsManager:GetSecretValue", true)]
    [InlineData("secretsmanager:VersionStage", "kms:Decrypt", false)]
    [InlineData("kms:ViaService", "kms:Decrypt", true)]
    [InlineData("KMS:RequestAlias", "KMS:Decrypt", true)]
    [InlineData("kms:ViaService", "secretsmanager:GetSecretValue", false)]
    [InlineData("kmsx:ViaService", "secretsmanager:GetSecretValue", true)]
    [InlineData("aws:SourceIp", "secretsmanager:GetSecretValue", true)]
    public void Lookup_KeyOfOneService_IsInRequestsToItAlone(string key, string action, bool possible) =>
        (ReadSecret with { Action = action }).Lookup(key).ShouldBe(possible ? ContextValue.Anything : ContextValue.Absent);

    [Theory]
    [InlineData("kms:EncryptionContext:b", "kms:EncryptionContext:a", false)]
    [InlineData("KMS:encryptioncontext:b", "kms:EncryptionContext:a", false)]
    [InlineData("kms:EncryptionContext:b", "KMS:encryptioncontextkeys", false)]
    [InlineData("kms:EncryptionContext:b", "kms:ViaService", true)]
    [InlineData("kms:EncryptionContextKeys", "kms:EncryptionContext:a", true)]
    [InlineData("kms:RequestAlias", "kms:EncryptionContext:a", true)]
    public void Lookup_EncryptionContext_IsStatedWholeOrNotAtAll(string key, string stated, bool possible) =>
        (DecryptKey with { Context = RequestContext.Empty.With(stated, "x") }).Lookup(key).ShouldBe(possible ? ContextValue.Anything : ContextValue.Absent);

    private static AuthorizationRequest Via(AuthorizationRequest request, string value) =>
        request with { Context = RequestContext.Empty.With("aws:ViaAWSService", value) };
}
