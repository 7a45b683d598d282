using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Why a task stopped. A value that is not listed is kept as it came.</summary>
public sealed class TaskStopCode : ConstantClass
{
    public static readonly TaskStopCode TaskFailedToStart = new("TaskFailedToStart");
    public static readonly TaskStopCode EssentialContainerExited = new("EssentialContainerExited");
    public static readonly TaskStopCode UserInitiated = new("UserInitiated");
    public static readonly TaskStopCode ServiceSchedulerInitiated = new("ServiceSchedulerInitiated");
    public static readonly TaskStopCode SpotInterruption = new("SpotInterruption");
    public static readonly TaskStopCode TerminationNotice = new("TerminationNotice");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TaskStopCode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TaskStopCode FindValue(string value) => FindValue<TaskStopCode>(value);

    public static implicit operator TaskStopCode(string value) => FindValue(value);
}
