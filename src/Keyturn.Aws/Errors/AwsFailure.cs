using Keyturn.Operations;

namespace Keyturn.Aws.Errors;

/// <summary>What a failure means; each has its two sentences, <c>NAME</c> and <c>NAMENext</c>, in <c>AwsSentences.resx</c>.</summary>
internal enum AwsFailure
{
    Denied,
    DeniedByPolicyType,
    DeniedExplicitly,
    KmsDenied,
    KmsKeyUnusable,
    FunctionNotInvokable,
    RoleNotAssumable,
    CredentialsExpired,
    CredentialsMissing,
    CredentialsUnknown,
    SignatureWrong,
    ClockSkewed,
    Throttled,
    NotFound,
    RotationIncomplete,
    RotationNotConfigured,
    MarkedForDeletion,
    ManagedByService,
    ReplicaSecret,
    LabelElsewhere,
    CrossAccountDefaultKey,
    Refused,
    InvalidRequest,
    Unreachable,
    CutOff,
    TimedOut,
    ServiceFailed,
    NotAws,

    /// <summary>Something in the answer is not written as its documentation says, for instance a block of addresses.</summary>
    NotUnderstood,
    AccountNotConfigured,

    /// <summary>No role to act with is set up for the account, so that no change could carry the person's name.</summary>
    OperatorRoleMissing,
    Unexpected,
}

internal static class AwsFailureKinds
{
    public static OperationErrorKind KindOf(AwsFailure failure) => failure switch
    {
        AwsFailure.Denied or AwsFailure.DeniedByPolicyType or AwsFailure.DeniedExplicitly
            or AwsFailure.KmsDenied or AwsFailure.FunctionNotInvokable or AwsFailure.RoleNotAssumable => OperationErrorKind.AccessDenied,
        AwsFailure.CredentialsExpired => OperationErrorKind.CredentialsExpired,
        AwsFailure.CredentialsMissing => OperationErrorKind.CredentialsMissing,
        AwsFailure.CredentialsUnknown or AwsFailure.SignatureWrong or AwsFailure.ClockSkewed => OperationErrorKind.CredentialsRefused,
        AwsFailure.Throttled => OperationErrorKind.Throttled,
        AwsFailure.OperatorRoleMissing => OperationErrorKind.ReadOnly,
        AwsFailure.NotFound or AwsFailure.AccountNotConfigured => OperationErrorKind.NotFound,
        AwsFailure.RotationIncomplete or AwsFailure.RotationNotConfigured or AwsFailure.MarkedForDeletion or AwsFailure.ManagedByService
            or AwsFailure.ReplicaSecret or AwsFailure.LabelElsewhere or AwsFailure.CrossAccountDefaultKey or AwsFailure.KmsKeyUnusable or AwsFailure.Refused => OperationErrorKind.Conflict,
        AwsFailure.InvalidRequest => OperationErrorKind.Invalid,
        AwsFailure.Unreachable or AwsFailure.CutOff => OperationErrorKind.Unreachable,
        AwsFailure.TimedOut => OperationErrorKind.TimedOut,
        AwsFailure.ServiceFailed or AwsFailure.NotAws or AwsFailure.NotUnderstood => OperationErrorKind.ServiceFailure,
        _ => OperationErrorKind.Unexpected,
    };
}
