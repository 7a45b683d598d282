using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Keyturn.Aws.Ssm;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Operations;
using Keyturn.Testing;
using Parameter = Keyturn.Readiness.Estate.Parameter;

namespace Keyturn.Aws.Tests.Ssm;

public sealed class ParameterReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_TwoPages_AreOneListAndTwoCalls()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Text.Contains("next", StringComparison.Ordinal)
            ? """{"Parameters":[{"Name":"/b","Type":"String"}]}"""
            : """{"Parameters":[{"Name":"/a","Type":"SecureString","Tier":"Standard","LastModifiedDate":1767225600.0,"Version":3}],"NextToken":"next"}""");

        var parameters = (await new ParameterReader(aws.Connections, aws.Caller).ReadAsync(A.Scope(), Cancel)).Value;

        parameters.Select(one => one.Name).ShouldBe(["/a", "/b"]);
        parameters[0].LastModified.ShouldBe(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        aws.CallsOf("DescribeParameters").Count.ShouldBe(2);
    }

    [Fact]
    public async Task ReadAsync_Refused_IsTheRefusal()
    {
        await using var aws = await ScriptedAws.StartAsync(_ => null);

        (await new ParameterReader(aws.Connections, aws.Caller).ReadAsync(A.Scope(), Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AccessDenied);
    }

    [Fact]
    public void From_EverythingTold_IsKept() => ParameterMapping.From(new ParameterMetadata
    {
        Name = "/a", ARN = "arn", Type = ParameterType.SecureString, KeyId = "alias/a", Description = "text", Version = 7, Tier = ParameterTier.Advanced,
        LastModifiedDate = A.Moment.UtcDateTime, Policies = [new ParameterInlinePolicy { PolicyType = "Expiration", PolicyText = "{}" }],
    }).ShouldBeEquivalentTo(new Parameter("/a")
    {
        Arn = "arn", Type = "SecureString", KeyId = "alias/a", Description = "text", Version = 7, Tier = "Advanced", LastModified = A.Moment, Policies = ["Expiration"],
    });

    [Fact]
    public void From_NothingTold_IsEmpty() => ParameterMapping.From(new ParameterMetadata()).ShouldBeEquivalentTo(new Parameter(""));
}
