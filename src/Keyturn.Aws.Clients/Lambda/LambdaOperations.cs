using System.Text.Json;
using Amazon.Lambda.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Lambda;

/// <summary>The operations of AWS Lambda that are offered.</summary>
internal static class LambdaOperations
{
    public static readonly ServiceShape Service = new("Lambda", "lambda", "2015-03-31", "lambda");

    private static readonly JsonSerializerOptions Shapes = WireShapes.For(
        LambdaJsonContext.Default,
        [
            new ConstantConverter<ApplicationLogLevel>(ApplicationLogLevel.FindValue),
            new ConstantConverter<LastUpdateStatus>(LastUpdateStatus.FindValue),
            new ConstantConverter<LastUpdateStatusReasonCode>(LastUpdateStatusReasonCode.FindValue),
            new ConstantConverter<LogFormat>(LogFormat.FindValue),
            new ConstantConverter<PackageType>(PackageType.FindValue),
            new ConstantConverter<Runtime>(Runtime.FindValue),
            new ConstantConverter<SnapStartApplyOn>(SnapStartApplyOn.FindValue),
            new ConstantConverter<SnapStartOptimizationStatus>(SnapStartOptimizationStatus.FindValue),
            new ConstantConverter<State>(State.FindValue),
            new ConstantConverter<StateReasonCode>(StateReasonCode.FindValue),
            new ConstantConverter<SystemLogLevel>(SystemLogLevel.FindValue),
            new ConstantConverter<TenantIsolationMode>(TenantIsolationMode.FindValue),
            new ConstantConverter<TracingMode>(TracingMode.FindValue),
        ]);

    public static readonly RestJsonOperation<ListFunctionsRequest, ListFunctionsResponse> ListFunctions = new(
        Service,
        nameof(ListFunctions),
        "/2015-03-31/functions",
        _ => [],
        r => [new("MasterRegion", r.MasterRegion), new("FunctionVersion", r.FunctionVersion?.Value), new("Marker", r.Marker), new("MaxItems", r.MaxItems)],
        Shapes,
        Error);

    public static readonly RestJsonOperation<GetFunctionConfigurationRequest, GetFunctionConfigurationResponse> GetFunctionConfiguration = new(
        Service,
        nameof(GetFunctionConfiguration),
        "/2015-03-31/functions/{FunctionName}/configuration",
        r => [new("FunctionName", r.FunctionName)],
        r => [new("Qualifier", r.Qualifier)],
        Shapes,
        Error);

    public static readonly RestJsonOperation<GetPolicyRequest, GetPolicyResponse> GetPolicy = new(
        Service,
        nameof(GetPolicy),
        "/2015-03-31/functions/{FunctionName}/policy",
        r => [new("FunctionName", r.FunctionName)],
        r => [new("Qualifier", r.Qualifier)],
        Shapes,
        Error);

    public static readonly RestJsonOperation<GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse> GetFunctionConcurrency = new(
        Service,
        nameof(GetFunctionConcurrency),
        "/2019-09-30/functions/{FunctionName}/concurrency",
        r => [new("FunctionName", r.FunctionName)],
        _ => [],
        Shapes,
        Error);

    public static readonly RestJsonOperation<GetAccountSettingsRequest, GetAccountSettingsResponse> GetAccountSettings = new(
        Service,
        nameof(GetAccountSettings),
        "/2016-08-19/account-settings",
        _ => [],
        _ => [],
        Shapes,
        Error);

    private static AmazonLambdaException Error(ServiceFault f) => f.Code switch
    {
        "InvalidParameterValueException" => new InvalidParameterValueException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode) { Type = f.Detail("Type") },
        "ResourceNotFoundException" => new ResourceNotFoundException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode) { Type = f.Detail("Type") },
        "ServiceException" => new ServiceException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode) { Type = f.Detail("Type") },
        "TooManyRequestsException" => new TooManyRequestsException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode)
        {
            Type = f.Detail("Type"),
            Reason = f.Detail("Reason") is { } reason ? ThrottleReason.FindValue(reason) : null,
            RetryAfterSeconds = f.Detail("Retry-After"),
        },
        _ => new AmazonLambdaException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };
}
