using System.Text.Json.Serialization;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Runtime;

/// <summary>A service of the Query protocol that exists only here, with the shapes that IAM and RDS have.</summary>
internal sealed class QueryServiceClient(QueryServiceConfig config) : SubsetServiceClient(ClientsOf.Credentials, config)
{
    public static readonly ServiceShape Regional = new("Query Service", "queries", "2010-05-08", "queries");
    public static readonly ServiceShape Worldwide = new("Worldwide Service", "worldwide", "2010-05-08", "worldwide", Global: true);

    private static readonly QueryOperation<FindRequest, FindResponse> Find = new(
        Regional,
        "Find",
        WireShapes.ForXml(QueryJsonContext.Default, [new ConstantConverter<Colour>(Colour.FindValue)]),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Filters"] = "Filter", ["Values"] = "Value" },
        f => f.Code == "NoSuchThing" ? new NoSuchThingException(f) : new QueryServiceException(f));

    public Task<FindResponse> FindAsync(FindRequest request) => Call(Find, request, TestContext.Current.CancellationToken);
}

internal sealed class QueryServiceConfig(bool global = false) : SubsetClientConfig(global ? QueryServiceClient.Worldwide : QueryServiceClient.Regional);

internal class QueryServiceException(ServiceFault f) : AmazonServiceException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode);

internal sealed class NoSuchThingException(ServiceFault f) : QueryServiceException(f);

internal sealed class Colour(string value) : ConstantClass(value)
{
    public static readonly Colour Red = new("red");

    public static Colour FindValue(string value) => FindValue<Colour>(value);
}

internal sealed class FindFilter
{
    public string? Name { get; set; }

    public List<string>? Values { get; set; }
}

internal sealed class FindRequest : AmazonWebServiceRequest
{
    public string? Text { get; set; }

    public int? MaxItems { get; set; }

    public bool? Deep { get; set; }

    public DateTime? Since { get; set; }

    public Colour? Colour { get; set; }

    public List<string>? ActionNames { get; set; }

    public List<FindFilter>? Filters { get; set; }
}

internal sealed class FoundThing
{
    public string? Name { get; set; }

    public long? Size { get; set; }

    public double? Weight { get; set; }

    public bool? Live { get; set; }

    public DateTime? Created { get; set; }

    public Colour? Colour { get; set; }

    public List<string>? Labels { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    public FoundThing? Part { get; set; }
}

internal sealed class FindResponse : AmazonWebServiceResponse
{
    public List<FoundThing>? Things { get; set; }

    public bool? IsTruncated { get; set; }

    public int? Count { get; set; }

    public string? Marker { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindRequest))]
[JsonSerializable(typeof(FindResponse))]
internal sealed partial class QueryJsonContext : JsonSerializerContext;
