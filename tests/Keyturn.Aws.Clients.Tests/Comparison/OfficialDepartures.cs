namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>Where the official .NET packages differ from the model on purpose. The subset follows the packages.</summary>
internal static class OfficialDepartures
{
    /// <summary>Shapes with another name in .NET, by service and shape.</summary>
    public static readonly IReadOnlyDictionary<string, string> Shapes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["lambda VpcConfigResponse"] = "VpcConfigDetail",
        ["iam AttachedPolicy"] = "AttachedPolicyType",
    };

    /// <summary>Numbers of milliseconds that are a point in time in .NET, by service, shape and member.</summary>
    public static readonly IReadOnlySet<string> Times = new HashSet<string>(StringComparer.Ordinal)
    {
        "logs OutputLogEvent.Timestamp", "logs OutputLogEvent.IngestionTime",
        "logs GetLogEventsRequest.StartTime", "logs GetLogEventsRequest.EndTime",
        "logs LogGroup.CreationTime",
        "logs LogStream.CreationTime", "logs LogStream.FirstEventTimestamp", "logs LogStream.LastEventTimestamp", "logs LogStream.LastIngestionTime",
    };

    /// <summary>The rules in words.</summary>
    public static readonly IReadOnlyList<(string What, string Rule)> Rules =
    [
        ("every member", "nullable, also where the model requires it; value types are `T?`, collections are null until set"),
        ("names", "begin with a capital: `logGroupName` is `LogGroupName`"),
        ("requests and answers", "are called after their operation: `FunctionConfiguration` as an answer is `GetFunctionConfigurationResponse`, with the same members"),
        ("enums", "`ConstantClass` in the namespace of the service; plain `string` inside lists and maps"),
        ("constants", "the value without what is not a letter, digit or underscore, each part with a capital: `created-date` is `CreatedDate`"),
        ("exceptions", "end in `Exception`, in place of a `Fault` at the end: `DBInstanceNotFoundFault` is `DBInstanceNotFoundException`, `NoSuchHostedZone` is `NoSuchHostedZoneException`; a member `message` is the message of the exception"),
        .. Shapes.Select(s => ($"`{s.Key}`", $"is `{s.Value}`")),
        .. Times.Select(t => ($"`{t}`", "is `DateTime?`, milliseconds since 1970 on the wire")),
    ];
}
