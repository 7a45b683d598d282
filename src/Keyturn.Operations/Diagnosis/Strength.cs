namespace Keyturn.Operations.Diagnosis;

/// <summary>How sure a finding is, the surest first.</summary>
public enum Strength
{
    Certain,
    Likely,
    Possible,
}
