using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What a container may do with a device. A value that is not listed is kept as it came.</summary>
public sealed class DeviceCgroupPermission : ConstantClass
{
    public static readonly DeviceCgroupPermission Read = new("read");
    public static readonly DeviceCgroupPermission Write = new("write");
    public static readonly DeviceCgroupPermission Mknod = new("mknod");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DeviceCgroupPermission(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DeviceCgroupPermission FindValue(string value) => FindValue<DeviceCgroupPermission>(value);

    public static implicit operator DeviceCgroupPermission(string value) => FindValue(value);
}
