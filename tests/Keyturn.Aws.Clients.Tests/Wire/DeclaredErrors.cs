using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Route53;
using Amazon.Route53Resolver;
using Amazon.SecretsManager;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>The errors that the offered operations declare, one operation for each service.</summary>
internal static class DeclaredErrors
{
    /// <summary>The base exception of the service, by operation.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Bases = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["DescribeSecret"] = typeof(AmazonSecretsManagerException),
        ["GetPolicy"] = typeof(AmazonLambdaException),
        ["GetLogEvents"] = typeof(AmazonCloudWatchLogsException),
        ["LookupEvents"] = typeof(AmazonCloudTrailException),
        ["GetRole"] = typeof(AmazonIdentityManagementServiceException),
        ["DescribeDBInstances"] = typeof(AmazonRDSException),
        ["GetHostedZone"] = typeof(AmazonRoute53Exception),
        ["ListResolverRules"] = typeof(AmazonRoute53ResolverException),
        ["DescribeTasks"] = typeof(AmazonECSException),
        ["DescribePolicy"] = typeof(AmazonOrganizationsException),
    };

    /// <summary>An operation of the service, the code on the wire, the name of the class.</summary>
    public static TheoryData<string, string, string> All => new()
    {
        { "DescribeSecret", "InternalServiceError", "InternalServiceErrorException" },
        { "DescribeSecret", "InvalidNextTokenException", "InvalidNextTokenException" },
        { "DescribeSecret", "InvalidParameterException", "InvalidParameterException" },
        { "DescribeSecret", "InvalidRequestException", "InvalidRequestException" },
        { "DescribeSecret", "LimitExceededException", "LimitExceededException" },
        { "DescribeSecret", "MalformedPolicyDocumentException", "MalformedPolicyDocumentException" },
        { "DescribeSecret", "ResourceNotFoundException", "ResourceNotFoundException" },
        { "GetPolicy", "InvalidParameterValueException", "InvalidParameterValueException" },
        { "GetPolicy", "ResourceNotFoundException", "ResourceNotFoundException" },
        { "GetPolicy", "ServiceException", "ServiceException" },
        { "GetPolicy", "TooManyRequestsException", "TooManyRequestsException" },
        { "GetLogEvents", "InvalidParameterException", "InvalidParameterException" },
        { "GetLogEvents", "ResourceNotFoundException", "ResourceNotFoundException" },
        { "GetLogEvents", "ServiceUnavailableException", "ServiceUnavailableException" },
        { "LookupEvents", "InvalidEventCategoryException", "InvalidEventCategoryException" },
        { "LookupEvents", "InvalidLookupAttributesException", "InvalidLookupAttributesException" },
        { "LookupEvents", "InvalidMaxResultsException", "InvalidMaxResultsException" },
        { "LookupEvents", "InvalidNextTokenException", "InvalidNextTokenException" },
        { "LookupEvents", "InvalidTimeRangeException", "InvalidTimeRangeException" },
        { "LookupEvents", "OperationNotPermittedException", "OperationNotPermittedException" },
        { "LookupEvents", "UnsupportedOperationException", "UnsupportedOperationException" },
        { "GetRole", "NoSuchEntity", "NoSuchEntityException" },
        { "GetRole", "ServiceFailure", "ServiceFailureException" },
        { "DescribeDBInstances", "DBClusterNotFoundFault", "DBClusterNotFoundException" },
        { "DescribeDBInstances", "DBInstanceNotFound", "DBInstanceNotFoundException" },
        { "DescribeDBInstances", "DBProxyNotFoundFault", "DBProxyNotFoundException" },
        { "DescribeDBInstances", "DBProxyTargetGroupNotFoundFault", "DBProxyTargetGroupNotFoundException" },
        { "DescribeDBInstances", "DBProxyTargetNotFoundFault", "DBProxyTargetNotFoundException" },
        { "DescribeDBInstances", "DBSubnetGroupNotFoundFault", "DBSubnetGroupNotFoundException" },
        { "DescribeDBInstances", "InvalidDBProxyStateFault", "InvalidDBProxyStateException" },
        { "GetHostedZone", "InvalidInput", "InvalidInputException" },
        { "GetHostedZone", "InvalidPaginationToken", "InvalidPaginationTokenException" },
        { "GetHostedZone", "NoSuchHostedZone", "NoSuchHostedZoneException" },
        { "ListResolverRules", "InternalServiceErrorException", "InternalServiceErrorException" },
        { "ListResolverRules", "InvalidNextTokenException", "InvalidNextTokenException" },
        { "ListResolverRules", "InvalidParameterException", "InvalidParameterException" },
        { "ListResolverRules", "InvalidRequestException", "InvalidRequestException" },
        { "ListResolverRules", "ThrottlingException", "ThrottlingException" },
        { "DescribeTasks", "AccessDeniedException", "AccessDeniedException" },
        { "DescribeTasks", "ClientException", "ClientException" },
        { "DescribeTasks", "ClusterNotFoundException", "ClusterNotFoundException" },
        { "DescribeTasks", "InvalidParameterException", "InvalidParameterException" },
        { "DescribeTasks", "ServerException", "ServerException" },
        { "DescribeTasks", "ServiceNotFoundException", "ServiceNotFoundException" },
        { "DescribePolicy", "AWSOrganizationsNotInUseException", "AWSOrganizationsNotInUseException" },
        { "DescribePolicy", "AccessDeniedException", "AccessDeniedException" },
        { "DescribePolicy", "ChildNotFoundException", "ChildNotFoundException" },
        { "DescribePolicy", "ConcurrentModificationException", "ConcurrentModificationException" },
        { "DescribePolicy", "InvalidInputException", "InvalidInputException" },
        { "DescribePolicy", "PolicyNotFoundException", "PolicyNotFoundException" },
        { "DescribePolicy", "ServiceException", "ServiceException" },
        { "DescribePolicy", "TargetNotFoundException", "TargetNotFoundException" },
        { "DescribePolicy", "TooManyRequestsException", "TooManyRequestsException" },
        { "DescribePolicy", "UnsupportedAPIEndpointException", "UnsupportedAPIEndpointException" },
    };
}
