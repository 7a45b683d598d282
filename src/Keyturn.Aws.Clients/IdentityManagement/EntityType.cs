using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>What an account's authorization details are about. A value that is not listed is kept as it came.</summary>
public sealed class EntityType : ConstantClass
{
    public static readonly EntityType User = new("User");
    public static readonly EntityType Role = new("Role");
    public static readonly EntityType Group = new("Group");
    public static readonly EntityType LocalManagedPolicy = new("LocalManagedPolicy");
    public static readonly EntityType AWSManagedPolicy = new("AWSManagedPolicy");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public EntityType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static EntityType FindValue(string value) => FindValue<EntityType>(value);

    public static implicit operator EntityType(string value) => FindValue(value);
}
