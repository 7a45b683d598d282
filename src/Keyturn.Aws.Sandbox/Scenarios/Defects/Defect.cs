using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects;

/// <summary>
/// One thing that is wrong in an otherwise healthy world, and how to see it there. What a defect says of the world is written by hand from AWS's rules
/// for just this defect: it shares nothing with the console's engines, so that their agreement is evidence.
/// </summary>
public abstract class Defect
{
    /// <summary>The name behind <c>defect:</c> in the catalogue of scenarios: lower case with hyphens, the line and the consumer first.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence on what is wrong.</summary>
    public abstract string Summary { get; }

    /// <summary>Which line of the checklist fails.</summary>
    public abstract ChecklistLine Line { get; }

    /// <summary>For whom it was made; others may be hit too, which <see cref="Blocks"/> tells.</summary>
    public abstract DefectConsumer Consumer { get; }

    /// <summary>Commands of the AWS CLI that repair it where no change of a policy or of the network does; null where one does.</summary>
    public virtual string? Repair => null;

    /// <summary>Makes it in a healthy world.</summary>
    public abstract void Plant(SandboxRegion region);

    /// <summary>Whether this defect stops a consumer now, on its line, as the state of the world stands.</summary>
    public abstract bool Blocks(SandboxRegion region, DefectConsumer consumer);
}
