using Amazon.CloudTrail.Model;
using Keyturn.Aws.CloudTrail;
using Keyturn.Aws.Collection;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.CloudTrail;

public sealed class ParameterReadParserTests
{
    private const string Role = $"arn:aws:iam::{A.AccountId}:role/web";

    [Theory]
    [InlineData("GetParameter", """{"name":"/a/b","withDecryption":true}""", null, new[] { "/a/b" }, nameof(ReadEventKind.Read))]
    [InlineData("GetParameters", """{"names":["/a/b","/a/c"],"withDecryption":true}""", null, new[] { "/a/b", "/a/c" }, nameof(ReadEventKind.Read))]
    [InlineData("GetParametersByPath", """{"path":"/a","withDecryption":true}""", null, new[] { "/a" }, nameof(ReadEventKind.Folder))]
    [InlineData("GetParametersByPath", """{"path":"/a","recursive":true,"withDecryption":true}""", null, new[] { "/a" }, nameof(ReadEventKind.FolderAndBelow))]
    [InlineData("GetParameter", """{"name":"/a/b","withDecryption":true}""", "AccessDenied", new[] { "/a/b" }, nameof(ReadEventKind.Denied))]
    public void Parse_WithDecryption_IsOneReadForEachThatWasAskedFor(string name, string parameters, string? error, string[] asked, string kind)
    {
        var reads = ReadEventParser.All(Of(name, parameters, error)).ToArray();

        reads.Select(read => read.SecretId).ShouldBe(asked);
        reads.ShouldAllBe(read => read.Principal == Role && read.Session == "i-1" && read.At == A.Moment && read.Kind.ToString() == kind);
    }

    [Theory]
    [InlineData("GetParameter", """{"name":"/a/b"}""")]
    [InlineData("GetParameter", """{"name":"/a/b","withDecryption":false}""")]
    [InlineData("GetParameters", """{"names":"/a","withDecryption":true}""")]
    [InlineData("GetParametersByPath", """{"withDecryption":true}""")]
    [InlineData("GetParameter", "null")]
    [InlineData("GetParameterHistory", """{"name":"/a/b","withDecryption":true}""")]
    public void Parse_NothingDecryptedOrNothingNamed_IsNoRead(string name, string parameters) => ReadEventParser.All(Of(name, parameters, null)).ShouldBeEmpty();

    [Fact]
    public void Parse_BrokenJson_IsNoRead() => ReadEventParser.All(new Event { EventName = "GetParameter", EventTime = A.Moment.UtcDateTime, CloudTrailEvent = "{" }).ShouldBeEmpty();

    private static Event Of(string name, string parameters, string? error) => new()
    {
        EventName = name,
        EventTime = A.Moment.UtcDateTime,
        CloudTrailEvent = $$$$"""
            {"eventName":"{{{{name}}}}",{{{{(error is null ? "" : $"\"errorCode\":\"{error}\",")}}}}"requestParameters":{{{{parameters}}}},
             "userIdentity":{"type":"AssumedRole","arn":"arn:aws:sts::{{{{A.AccountId}}}}:assumed-role/web/i-1","sessionContext":{"sessionIssuer":{"arn":"{{{{Role}}}}"} } } }
            """,
    };
}
