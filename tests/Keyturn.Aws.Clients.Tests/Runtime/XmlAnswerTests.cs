using System.Net;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>Answers and errors in XML at their edges: name spaces, repeated and missing elements, values of another kind.</summary>
public sealed class XmlAnswerTests
{
    [Theory]
    [InlineData("<FindResponse><FindResult><Count>7</Count></FindResult></FindResponse>")]
    [InlineData("<FindResponse xmlns=\"https://a/\"><FindResult><Count>7</Count></FindResult></FindResponse>")]
    [InlineData("<a:FindResponse xmlns:a=\"https://a/\"><a:FindResult><a:Count>7</a:Count></a:FindResult></a:FindResponse>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FindResponse><!-- comment --><FindResult><Count>7</Count><Count>8</Count></FindResult></FindResponse>")]
    [InlineData("<FindResponse><FindResult><Nested><Count>9</Count></Nested><Count>7</Count></FindResult></FindResponse>")]
    public async Task Element_WhateverItsNameSpace_IsReadByItsLocalName(string body) => (await FindAsync(body)).Count.ShouldBe(7);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public async Task Flag_InAnySpellingOfXml_IsRead(string text, bool value) =>
        (await FindAsync($"<R><FindResult><IsTruncated>{text}</IsTruncated></FindResult></R>")).IsTruncated.ShouldBe(value);

    [Theory]
    [InlineData("<IsTruncated>yes</IsTruncated>")]
    [InlineData("<Count>many</Count>")]
    [InlineData("<Count></Count>")]
    [InlineData("<Things><member><Created>noon</Created></member></Things>")]
    public async Task Value_OfAnotherKind_FailsTheCall(string member) =>
        await Should.ThrowAsync<Exception>(() => FindAsync($"<R><FindResult>{member}</FindResult></R>"));

    [Fact]
    public async Task Lists_EmptyAndAbsent_AreNotTheSame()
    {
        (await FindAsync("<R><FindResult><Things/></FindResult></R>")).Things.ShouldBe([]);
        (await FindAsync("<R><FindResult/></R>")).Things.ShouldBeNull();
    }

    [Fact]
    public async Task Text_KeepsItsEntitiesAndCharacterData() =>
        (await FindAsync("<R><FindResult><Marker>&lt;a&gt; &amp; <![CDATA[<b>]]> 秘密</Marker></FindResult></R>")).Marker.ShouldBe("<a> & <b> 秘密");

    [Fact]
    public async Task Map_EntryWithoutAKeyOrValue_IsLeftOut()
    {
        var answer = await FindAsync("<R><FindResult><Things><member><Tags><entry><key>a</key><value>1</value></entry><entry><value>2</value></entry><entry/></Tags></member></Things></FindResult></R>");

        answer.Things.ShouldNotBeNull()[0].Tags.ShouldNotBeNull().ShouldHaveSingleItem().Key.ShouldBe("a");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><R><FindResult><Marker>&a;</Marker></FindResult></R>")]
    [InlineData("<R><FindResult>")]
    [InlineData("{\"Marker\":\"m\"}")]
    [InlineData("")]
    public async Task Answer_ThatIsNoPlainXml_FailsTheCall(string body) => await Should.ThrowAsync<Exception>(() => FindAsync(body));

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Error_KeepsStatusCodeAndText(int status)
    {
        var error = await ErrorAsync("<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error><RequestId>r-1</RequestId></ErrorResponse>", status);

        (error.ErrorCode, error.Message, error.StatusCode, error.RequestId).ShouldBe(("Throttling", "Rate exceeded", (HttpStatusCode)status, "r-1"));
    }

    [Theory]
    [InlineData("<ErrorResponse><Error><Message>only text</Message></Error></ErrorResponse>", null, "only text")]
    [InlineData("<ErrorResponse><Error><Code/><Message/></Error></ErrorResponse>", null, "The service answered HTTP 400 without an error that can be read.")]
    [InlineData("<ErrorResponse/>", null, "The service answered HTTP 400 without an error that can be read.")]
    [InlineData("<FindResponse><Error><Code>X</Code></Error></FindResponse>", null, "The service answered HTTP 400 without an error that can be read.")]
    public async Task Error_WithoutItsParts_SaysWhatThereIs(string body, string? code, string text)
    {
        var error = await ErrorAsync(body, 400);

        error.ErrorCode.ShouldBe(code);
        error.Message.ShouldBe(text);
        error.RequestId.ShouldBe(Answer.RequestId);
    }

    [Theory]
    [InlineData("Sender", ErrorType.Sender)]
    [InlineData("Receiver", ErrorType.Receiver)]
    [InlineData("sender", ErrorType.Unknown)]
    [InlineData("", ErrorType.Unknown)]
    public async Task Error_Type_SaysWhoseFaultItIs(string type, ErrorType kind) =>
        (await ErrorAsync($"<ErrorResponse><Error><Type>{type}</Type><Code>C</Code></Error></ErrorResponse>", 400)).ErrorType.ShouldBe(kind);

    private static async Task<FindResponse> FindAsync(string body)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(body));
        using var client = new QueryServiceClient(server.Configure(new QueryServiceConfig()));
        return await client.FindAsync(new FindRequest());
    }

    private static async Task<AmazonServiceException> ErrorAsync(string body, int status)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(body, status));
        using var client = new QueryServiceClient(server.Configure(new QueryServiceConfig()));
        return await Should.ThrowAsync<AmazonServiceException>(client.FindAsync(new FindRequest()));
    }
}
