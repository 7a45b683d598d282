using System.Text.Json;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.SecretsManager;

/// <summary>The operations of AWS Secrets Manager that are offered. None of them returns the value of a secret.</summary>
internal static class SecretsManagerOperations
{
    public static readonly ServiceShape Service = new("Secrets Manager", "secretsmanager", "2017-10-17", "secretsmanager", "secretsmanager")
    {
        EndpointExceptions =
        [
            new("secretsmanager-fips.{region}.amazonaws.com", Fips: true, DualStack: true, Partition: "aws"),
            new("secretsmanager-fips.{region}.amazonaws.com", Fips: true, DualStack: true, Partition: "aws-us-gov"),
            new("secretsmanager.{region}.amazonaws.com", Fips: false, DualStack: true, Partition: "aws"),
            new("secretsmanager.{region}.amazonaws.com.cn", Fips: false, DualStack: true, Partition: "aws-cn"),
            new("secretsmanager.{region}.amazonaws.com", Fips: false, DualStack: true, Partition: "aws-us-gov"),
        ],
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.For(
        SecretsManagerJsonContext.Default,
        [
            new ConstantConverter<FilterNameStringType>(FilterNameStringType.FindValue),
            new ConstantConverter<SortByType>(SortByType.FindValue),
            new ConstantConverter<SortOrderType>(SortOrderType.FindValue),
            new ConstantConverter<StatusType>(StatusType.FindValue),
        ],
        WireShapes.IdempotencyToken<RotateSecretRequest>(nameof(RotateSecretRequest.ClientRequestToken)));

    public static readonly JsonOperation<ListSecretsRequest, ListSecretsResponse> ListSecrets = new(Service, nameof(ListSecrets), Shapes, Error);
    public static readonly JsonOperation<DescribeSecretRequest, DescribeSecretResponse> DescribeSecret = new(Service, nameof(DescribeSecret), Shapes, Error);
    public static readonly JsonOperation<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse> ListSecretVersionIds = new(Service, nameof(ListSecretVersionIds), Shapes, Error);
    public static readonly JsonOperation<GetResourcePolicyRequest, GetResourcePolicyResponse> GetResourcePolicy = new(Service, nameof(GetResourcePolicy), Shapes, Error);
    public static readonly JsonOperation<RotateSecretRequest, RotateSecretResponse> RotateSecret = new(Service, nameof(RotateSecret), Shapes, Error);
    public static readonly JsonOperation<CancelRotateSecretRequest, CancelRotateSecretResponse> CancelRotateSecret = new(Service, nameof(CancelRotateSecret), Shapes, Error);
    public static readonly JsonOperation<UpdateSecretVersionStageRequest, UpdateSecretVersionStageResponse> UpdateSecretVersionStage = new(Service, nameof(UpdateSecretVersionStage), Shapes, Error);
    public static readonly JsonOperation<ValidateResourcePolicyRequest, ValidateResourcePolicyResponse> ValidateResourcePolicy = new(Service, nameof(ValidateResourcePolicy), Shapes, Error);

    private static AmazonSecretsManagerException Error(ServiceFault f) => f.Code switch
    {
        "InternalServiceError" => new InternalServiceErrorException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidNextTokenException" => new InvalidNextTokenException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidParameterException" => new InvalidParameterException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidRequestException" => new InvalidRequestException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "LimitExceededException" => new LimitExceededException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "MalformedPolicyDocumentException" => new MalformedPolicyDocumentException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "ResourceNotFoundException" => new ResourceNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonSecretsManagerException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
