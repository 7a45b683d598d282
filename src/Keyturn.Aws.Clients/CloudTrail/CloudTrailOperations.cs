using System.Text.Json;
using Amazon.CloudTrail.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudTrail;

/// <summary>The operations of AWS CloudTrail that are offered.</summary>
internal static class CloudTrailOperations
{
    public static readonly ServiceShape Service = new(
        "CloudTrail", "cloudtrail", "2013-11-01", "cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101")
    {
        EndpointExceptions =
        [
            new("cloudtrail.{region}.amazonaws.com", Fips: true, DualStack: false, Region: "us-gov-east-1"),
            new("cloudtrail.{region}.amazonaws.com", Fips: true, DualStack: false, Region: "us-gov-west-1"),
        ],
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.For(
        CloudTrailJsonContext.Default,
        [
            new ConstantConverter<EventCategory>(EventCategory.FindValue),
            new ConstantConverter<LookupAttributeKey>(LookupAttributeKey.FindValue),
        ]);

    public static readonly JsonOperation<LookupEventsRequest, LookupEventsResponse> LookupEvents = new(Service, nameof(LookupEvents), Shapes, Error);

    private static AmazonCloudTrailException Error(ServiceFault f) => f.Code switch
    {
        "InvalidEventCategoryException" => new InvalidEventCategoryException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidLookupAttributesException" => new InvalidLookupAttributesException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidMaxResultsException" => new InvalidMaxResultsException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidNextTokenException" => new InvalidNextTokenException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidTimeRangeException" => new InvalidTimeRangeException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "OperationNotPermittedException" => new OperationNotPermittedException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "UnsupportedOperationException" => new UnsupportedOperationException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonCloudTrailException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
