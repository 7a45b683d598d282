using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>Why the last update of a function ended as it did. A value that is not listed is kept as it came.</summary>
public sealed class LastUpdateStatusReasonCode : ConstantClass
{
    public static readonly LastUpdateStatusReasonCode EniLimitExceeded = new("EniLimitExceeded");
    public static readonly LastUpdateStatusReasonCode InsufficientRolePermissions = new("InsufficientRolePermissions");
    public static readonly LastUpdateStatusReasonCode InvalidConfiguration = new("InvalidConfiguration");
    public static readonly LastUpdateStatusReasonCode InternalError = new("InternalError");
    public static readonly LastUpdateStatusReasonCode SubnetOutOfIPAddresses = new("SubnetOutOfIPAddresses");
    public static readonly LastUpdateStatusReasonCode InvalidSubnet = new("InvalidSubnet");
    public static readonly LastUpdateStatusReasonCode InvalidSecurityGroup = new("InvalidSecurityGroup");
    public static readonly LastUpdateStatusReasonCode ImageDeleted = new("ImageDeleted");
    public static readonly LastUpdateStatusReasonCode ImageAccessDenied = new("ImageAccessDenied");
    public static readonly LastUpdateStatusReasonCode InvalidImage = new("InvalidImage");
    public static readonly LastUpdateStatusReasonCode KMSKeyAccessDenied = new("KMSKeyAccessDenied");
    public static readonly LastUpdateStatusReasonCode KMSKeyNotFound = new("KMSKeyNotFound");
    public static readonly LastUpdateStatusReasonCode InvalidStateKMSKey = new("InvalidStateKMSKey");
    public static readonly LastUpdateStatusReasonCode DisabledKMSKey = new("DisabledKMSKey");
    public static readonly LastUpdateStatusReasonCode EFSIOError = new("EFSIOError");
    public static readonly LastUpdateStatusReasonCode EFSMountConnectivityError = new("EFSMountConnectivityError");
    public static readonly LastUpdateStatusReasonCode EFSMountFailure = new("EFSMountFailure");
    public static readonly LastUpdateStatusReasonCode EFSMountTimeout = new("EFSMountTimeout");
    public static readonly LastUpdateStatusReasonCode InvalidRuntime = new("InvalidRuntime");
    public static readonly LastUpdateStatusReasonCode InvalidZipFileException = new("InvalidZipFileException");
    public static readonly LastUpdateStatusReasonCode FunctionError = new("FunctionError");
    public static readonly LastUpdateStatusReasonCode VcpuLimitExceeded = new("VcpuLimitExceeded");
    public static readonly LastUpdateStatusReasonCode CapacityProviderScalingLimitExceeded = new("CapacityProviderScalingLimitExceeded");
    public static readonly LastUpdateStatusReasonCode InsufficientCapacity = new("InsufficientCapacity");
    public static readonly LastUpdateStatusReasonCode EC2RequestLimitExceeded = new("EC2RequestLimitExceeded");
    public static readonly LastUpdateStatusReasonCode FunctionErrorInitTimeout = new("FunctionError.InitTimeout");
    public static readonly LastUpdateStatusReasonCode FunctionErrorRuntimeInitError = new("FunctionError.RuntimeInitError");
    public static readonly LastUpdateStatusReasonCode FunctionErrorExtensionInitError = new("FunctionError.ExtensionInitError");
    public static readonly LastUpdateStatusReasonCode FunctionErrorInvalidEntryPoint = new("FunctionError.InvalidEntryPoint");
    public static readonly LastUpdateStatusReasonCode FunctionErrorInvalidWorkingDirectory = new("FunctionError.InvalidWorkingDirectory");
    public static readonly LastUpdateStatusReasonCode FunctionErrorPermissionDenied = new("FunctionError.PermissionDenied");
    public static readonly LastUpdateStatusReasonCode FunctionErrorTooManyExtensions = new("FunctionError.TooManyExtensions");
    public static readonly LastUpdateStatusReasonCode FunctionErrorInitResourceExhausted = new("FunctionError.InitResourceExhausted");
    public static readonly LastUpdateStatusReasonCode DisallowedByVpcEncryptionControl = new("DisallowedByVpcEncryptionControl");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LastUpdateStatusReasonCode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LastUpdateStatusReasonCode FindValue(string value) => FindValue<LastUpdateStatusReasonCode>(value);

    public static implicit operator LastUpdateStatusReasonCode(string value) => FindValue(value);
}
