using System.Text.Json;
using Amazon.CloudWatchLogs.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The operations of Amazon CloudWatch Logs that are offered.</summary>
internal static class CloudWatchLogsOperations
{
    public static readonly ServiceShape Service = new("CloudWatch Logs", "logs", "2014-03-28", "logs", "Logs_20140328")
    {
        EndpointExceptions =
        [
            new("logs.{region}.amazonaws.com", Fips: true, DualStack: false, Region: "us-gov-east-1"),
            new("logs.{region}.amazonaws.com", Fips: true, DualStack: false, Region: "us-gov-west-1"),
        ],
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.For(
        CloudWatchLogsJsonContext.Default,
        [
            new ConstantConverter<DataProtectionStatus>(DataProtectionStatus.FindValue),
            new ConstantConverter<LogGroupClass>(LogGroupClass.FindValue),
            new ConstantConverter<OrderBy>(OrderBy.FindValue),
        ]);

    public static readonly JsonOperation<DescribeLogGroupsRequest, DescribeLogGroupsResponse> DescribeLogGroups = new(Service, nameof(DescribeLogGroups), Shapes, Error);
    public static readonly JsonOperation<DescribeLogStreamsRequest, DescribeLogStreamsResponse> DescribeLogStreams = new(Service, nameof(DescribeLogStreams), Shapes, Error);
    public static readonly JsonOperation<FilterLogEventsRequest, FilterLogEventsResponse> FilterLogEvents = new(Service, nameof(FilterLogEvents), Shapes, Error);
    public static readonly JsonOperation<GetLogEventsRequest, GetLogEventsResponse> GetLogEvents = new(Service, nameof(GetLogEvents), Shapes, Error);

    private static AmazonCloudWatchLogsException Error(ServiceFault f) => f.Code switch
    {
        "InvalidParameterException" => new InvalidParameterException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ResourceNotFoundException" => new ResourceNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ServiceUnavailableException" => new ServiceUnavailableException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonCloudWatchLogsException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
