using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A file system. A value that is not listed is kept as it came.</summary>
public sealed class TaskFilesystemType : ConstantClass
{
    public static readonly TaskFilesystemType Ext3 = new("ext3");
    public static readonly TaskFilesystemType Ext4 = new("ext4");
    public static readonly TaskFilesystemType Xfs = new("xfs");
    public static readonly TaskFilesystemType Ntfs = new("ntfs");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TaskFilesystemType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TaskFilesystemType FindValue(string value) => FindValue<TaskFilesystemType>(value);

    public static implicit operator TaskFilesystemType(string value) => FindValue(value);
}
