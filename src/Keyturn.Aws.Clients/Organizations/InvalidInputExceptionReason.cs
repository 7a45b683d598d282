using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Which rule an input broke. A value that is not listed is kept as it came.</summary>
public sealed class InvalidInputExceptionReason : ConstantClass
{
    public static readonly InvalidInputExceptionReason INVALID_PARTY_TYPE_TARGET = new("INVALID_PARTY_TYPE_TARGET");
    public static readonly InvalidInputExceptionReason INVALID_SYNTAX_ORGANIZATION_ARN = new("INVALID_SYNTAX_ORGANIZATION_ARN");
    public static readonly InvalidInputExceptionReason INVALID_SYNTAX_POLICY_ID = new("INVALID_SYNTAX_POLICY_ID");
    public static readonly InvalidInputExceptionReason INVALID_ENUM = new("INVALID_ENUM");
    public static readonly InvalidInputExceptionReason INVALID_ENUM_POLICY_TYPE = new("INVALID_ENUM_POLICY_TYPE");
    public static readonly InvalidInputExceptionReason INVALID_LIST_MEMBER = new("INVALID_LIST_MEMBER");
    public static readonly InvalidInputExceptionReason MAX_LENGTH_EXCEEDED = new("MAX_LENGTH_EXCEEDED");
    public static readonly InvalidInputExceptionReason MAX_VALUE_EXCEEDED = new("MAX_VALUE_EXCEEDED");
    public static readonly InvalidInputExceptionReason MIN_LENGTH_EXCEEDED = new("MIN_LENGTH_EXCEEDED");
    public static readonly InvalidInputExceptionReason MIN_VALUE_EXCEEDED = new("MIN_VALUE_EXCEEDED");
    public static readonly InvalidInputExceptionReason IMMUTABLE_POLICY = new("IMMUTABLE_POLICY");
    public static readonly InvalidInputExceptionReason INVALID_PATTERN = new("INVALID_PATTERN");
    public static readonly InvalidInputExceptionReason INVALID_PATTERN_TARGET_ID = new("INVALID_PATTERN_TARGET_ID");
    public static readonly InvalidInputExceptionReason INPUT_REQUIRED = new("INPUT_REQUIRED");
    public static readonly InvalidInputExceptionReason INVALID_NEXT_TOKEN = new("INVALID_NEXT_TOKEN");
    public static readonly InvalidInputExceptionReason MAX_LIMIT_EXCEEDED_FILTER = new("MAX_LIMIT_EXCEEDED_FILTER");
    public static readonly InvalidInputExceptionReason MOVING_ACCOUNT_BETWEEN_DIFFERENT_ROOTS = new("MOVING_ACCOUNT_BETWEEN_DIFFERENT_ROOTS");
    public static readonly InvalidInputExceptionReason INVALID_FULL_NAME_TARGET = new("INVALID_FULL_NAME_TARGET");
    public static readonly InvalidInputExceptionReason UNRECOGNIZED_SERVICE_PRINCIPAL = new("UNRECOGNIZED_SERVICE_PRINCIPAL");
    public static readonly InvalidInputExceptionReason INVALID_ROLE_NAME = new("INVALID_ROLE_NAME");
    public static readonly InvalidInputExceptionReason INVALID_SYSTEM_TAGS_PARAMETER = new("INVALID_SYSTEM_TAGS_PARAMETER");
    public static readonly InvalidInputExceptionReason DUPLICATE_TAG_KEY = new("DUPLICATE_TAG_KEY");
    public static readonly InvalidInputExceptionReason TARGET_NOT_SUPPORTED = new("TARGET_NOT_SUPPORTED");
    public static readonly InvalidInputExceptionReason INVALID_EMAIL_ADDRESS_TARGET = new("INVALID_EMAIL_ADDRESS_TARGET");
    public static readonly InvalidInputExceptionReason INVALID_RESOURCE_POLICY_JSON = new("INVALID_RESOURCE_POLICY_JSON");
    public static readonly InvalidInputExceptionReason INVALID_PRINCIPAL = new("INVALID_PRINCIPAL");
    public static readonly InvalidInputExceptionReason UNSUPPORTED_ACTION_IN_RESOURCE_POLICY = new("UNSUPPORTED_ACTION_IN_RESOURCE_POLICY");
    public static readonly InvalidInputExceptionReason UNSUPPORTED_POLICY_TYPE_IN_RESOURCE_POLICY = new("UNSUPPORTED_POLICY_TYPE_IN_RESOURCE_POLICY");
    public static readonly InvalidInputExceptionReason UNSUPPORTED_RESOURCE_IN_RESOURCE_POLICY = new("UNSUPPORTED_RESOURCE_IN_RESOURCE_POLICY");
    public static readonly InvalidInputExceptionReason NON_DETACHABLE_POLICY = new("NON_DETACHABLE_POLICY");
    public static readonly InvalidInputExceptionReason CALLER_REQUIRED_FIELD_MISSING = new("CALLER_REQUIRED_FIELD_MISSING");
    public static readonly InvalidInputExceptionReason UNSUPPORTED_ACTION_IN_RESPONSIBILITY_TRANSFER = new("UNSUPPORTED_ACTION_IN_RESPONSIBILITY_TRANSFER");
    public static readonly InvalidInputExceptionReason START_DATE_NOT_BEGINNING_OF_MONTH = new("START_DATE_NOT_BEGINNING_OF_MONTH");
    public static readonly InvalidInputExceptionReason START_DATE_NOT_BEGINNING_OF_DAY = new("START_DATE_NOT_BEGINNING_OF_DAY");
    public static readonly InvalidInputExceptionReason START_DATE_TOO_EARLY = new("START_DATE_TOO_EARLY");
    public static readonly InvalidInputExceptionReason START_DATE_TOO_LATE = new("START_DATE_TOO_LATE");
    public static readonly InvalidInputExceptionReason INVALID_START_DATE = new("INVALID_START_DATE");
    public static readonly InvalidInputExceptionReason END_DATE_NOT_END_OF_MONTH = new("END_DATE_NOT_END_OF_MONTH");
    public static readonly InvalidInputExceptionReason END_DATE_TOO_EARLY = new("END_DATE_TOO_EARLY");
    public static readonly InvalidInputExceptionReason INVALID_END_DATE = new("INVALID_END_DATE");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public InvalidInputExceptionReason(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static InvalidInputExceptionReason FindValue(string value) => FindValue<InvalidInputExceptionReason>(value);

    public static implicit operator InvalidInputExceptionReason(string value) => FindValue(value);
}
