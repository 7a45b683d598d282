using System.Net;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Runtime;

public sealed class QueryProtocolTests
{
    private const string Found =
        """
        <FindResponse xmlns="https://queries.amazonaws.com/doc/2010-05-08/">
          <FindResult>
            <Things>
              <member>
                <Name>a &amp; b</Name><Size>5000000000</Size><Weight>1.5</Weight><Live>true</Live>
                <Created>2026-11-23T12:00:00.250Z</Created><Colour>red</Colour>
                <Labels><member>x</member><member/></Labels>
                <Tags><entry><key>owner</key><value>dba</value></entry><entry><key>empty</key></entry></Tags>
                <Part><Name>inner</Name></Part>
                <Tomorrow>unknown</Tomorrow>
              </member>
              <member><Live>false</Live><Created>2026-11-23T21:00:00+09:00</Created><Colour>mauve</Colour><Labels/></member>
            </Things>
            <IsTruncated>true</IsTruncated>
            <Count>2</Count>
            <Marker>next</Marker>
          </FindResult>
          <ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata>
        </FindResponse>
        """;

    [Fact]
    public async Task Request_AllKinds_AreAFormOfNumberedNames()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml("<FindResponse/>"));
        using var client = Client(server);

        await client.FindAsync(new FindRequest
        {
            Text = "a b&c=ü",
            MaxItems = 7,
            Deep = true,
            Since = new DateTime(2026, 11, 23, 12, 0, 0, 250, DateTimeKind.Utc).ToLocalTime(),
            Colour = Colour.Red,
            ActionNames = ["s3:Get*", "kms:Decrypt"],
            Filters = [new FindFilter { Name = "id", Values = ["one", "two"] }, new FindFilter { Values = [] }],
        });

        var request = server.Request;
        request.Method.ShouldBe("POST");
        request.RawTarget.ShouldBe("/");
        request.Header("Content-Type").ShouldBe("application/x-www-form-urlencoded; charset=utf-8");
        request.Header("X-Amz-Target").ShouldBeNull();
        request.Header("x-amz-api-version").ShouldBe("2010-05-08");
        request.Header("Authorization").ShouldNotBeNull().ShouldContain($"/{ClientsOf.Region}/queries/aws4_request");
        request.Body.Split('&').ShouldBe(
        [
            "Action=Find", "Version=2010-05-08", "Text=a%20b%26c%3D%C3%BC", "MaxItems=7", "Deep=true", "Since=2026-11-23T12%3A00%3A00.250Z", "Colour=red",
            "ActionNames.member.1=s3%3AGet%2A", "ActionNames.member.2=kms%3ADecrypt",
            "Filters.Filter.1.Name=id", "Filters.Filter.1.Values.Value.1=one", "Filters.Filter.1.Values.Value.2=two", "Filters.Filter.2.Values=",
        ]);
    }

    [Fact]
    public async Task Request_Empty_IsActionAndVersion()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml("<FindResponse/>"));
        using var client = Client(server);

        await client.FindAsync(new FindRequest());

        server.Request.Body.ShouldBe("Action=Find&Version=2010-05-08");
    }

    [Fact]
    public async Task Answer_AllKinds_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(Found) with { WithoutRequestId = true });
        using var client = Client(server);

        var answer = await client.FindAsync(new FindRequest());

        answer.IsTruncated.ShouldBe(true);
        answer.Count.ShouldBe(2);
        answer.Marker.ShouldBe("next");
        answer.ResponseMetadata.RequestId.ShouldBe("req-1");
        var things = answer.Things.ShouldNotBeNull();
        things.Count.ShouldBe(2);
        things[0].Name.ShouldBe("a & b");
        things[0].Size.ShouldBe(5_000_000_000);
        things[0].Weight.ShouldBe(1.5);
        things[0].Live.ShouldBe(true);
        things[0].Created.ShouldBe(new DateTime(2026, 11, 23, 12, 0, 0, 250, DateTimeKind.Utc));
        things[0].Colour.ShouldBe(Colour.Red);
        things[0].Labels.ShouldBe(["x", ""]);
        things[0].Tags.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, string>("owner", "dba"));
        things[0].Part.ShouldNotBeNull().Name.ShouldBe("inner");
        things[1].Name.ShouldBeNull();
        things[1].Live.ShouldBe(false);
        things[1].Created.ShouldBe(new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc));
        things[1].Created.ShouldNotBeNull().Kind.ShouldBe(DateTimeKind.Utc);
        things[1].Colour.ShouldNotBeNull().Value.ShouldBe("mauve");
        things[1].Labels.ShouldBe([]);
    }

    [Fact]
    public async Task Answer_WithoutAResultElement_IsReadFromTheRoot()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml("<FindResponse><Marker>m</Marker><requestId>r</requestId></FindResponse>") with { WithoutRequestId = true });
        using var client = Client(server);

        var answer = await client.FindAsync(new FindRequest());

        answer.Marker.ShouldBe("m");
        answer.Things.ShouldBeNull();
        answer.ResponseMetadata.RequestId.ShouldBe("r");
    }

    [Theory]
    [InlineData("<ErrorResponse xmlns=\"https://x/\"><Error><Type>Sender</Type><Code>NoSuchThing</Code><Message> gone </Message></Error><RequestId>r-1</RequestId></ErrorResponse>", ErrorType.Sender)]
    [InlineData("<ErrorResponse><Error><Type>Receiver</Type><Code>NoSuchThing</Code><Message>gone</Message></Error><RequestId>r-1</RequestId></ErrorResponse>", ErrorType.Receiver)]
    [InlineData("<Response><Errors><Error><Code>NoSuchThing</Code><Message>gone</Message></Error></Errors><RequestID>r-1</RequestID></Response>", ErrorType.Unknown)]
    public async Task Error_InXml_IsItsOwnException(string body, ErrorType kind)
    {
        var error = await ErrorOfAsync(Answer.Xml(body, 404));

        error.ShouldBeOfType<NoSuchThingException>();
        error.ErrorCode.ShouldBe("NoSuchThing");
        error.Message.ShouldBe("gone");
        error.ErrorType.ShouldBe(kind);
        error.RequestId.ShouldBe("r-1");
        error.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Error_OfAnUndeclaredCode_IsTheBaseException()
    {
        var error = await ErrorOfAsync(Answer.Xml("<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>", 403));

        error.ShouldBeOfType<QueryServiceException>();
        error.ErrorCode.ShouldBe("AccessDenied");
        error.Message.ShouldBe("The service answered HTTP 403 with the error code AccessDenied and no message.");
        error.RequestId.ShouldBe(Answer.RequestId);
    }

    [Theory]
    [InlineData("<html><body><Message>proxy-7f3a</Message><Code>x</Code></body></html>")]
    [InlineData("<html><br>proxy-7f3a")]
    [InlineData("proxy-7f3a")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ErrorResponse><Message>&e; proxy-7f3a</Message></ErrorResponse>")]
    [InlineData("")]
    public async Task Error_ThatIsNoError_IsTheBaseExceptionWithoutTheBody(string body)
    {
        var error = await ErrorOfAsync(Answer.Xml(body, 502));

        error.ShouldBeOfType<QueryServiceException>();
        error.ErrorCode.ShouldBeNull();
        error.Message.ShouldBe("The service answered HTTP 502 without an error that can be read.");
        error.ToString().ShouldNotContain("proxy-7f3a");
    }

    [Fact]
    public async Task GlobalService_IsSignedForTheHomeRegionOfItsPartition()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml("<FindResponse/>"));
        var config = new QueryServiceConfig(global: true) { RegionEndpoint = Amazon.RegionEndpoint.CNNorthWest1, MaxErrorRetry = 0 };
        config.HttpClientFactory = new RedirectToLoopback(server.Url);
        using var client = new QueryServiceClient(config);

        await client.FindAsync(new FindRequest());

        server.Request.Header("Authorization").ShouldNotBeNull().ShouldContain("/cn-northwest-1/worldwide/aws4_request");
        server.Request.Header("Host").ShouldBe("worldwide.amazonaws.com.cn");
    }

    private static QueryServiceClient Client(LoopbackServer server) => new(server.Configure(new QueryServiceConfig()));

    private static async Task<AmazonServiceException> ErrorOfAsync(Answer answer)
    {
        await using var server = await LoopbackServer.StartAsync(answer);
        using var client = Client(server);
        return await Should.ThrowAsync<AmazonServiceException>(client.FindAsync(new FindRequest()));
    }
}
