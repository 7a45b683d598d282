namespace Keyturn.Operations.Access;

/// <summary>What a person may do. Pages and use cases name these; sign-in and roles only map people to them.</summary>
public enum Permission
{
    ViewSecrets,
    ViewAudit,
    ViewSettings,
    RotateSecret,
    TestRotation,
    StopRotation,
    RestoreSchedule,

    /// <summary>To give a secret other rotation rules.</summary>
    ChangeSchedule,

    /// <summary>To rotate although a check says that it will fail.</summary>
    OverrideReadiness,

    /// <summary>To say to which database a secret belongs, in the console alone.</summary>
    DeclareDatabase,

    /// <summary>To move the labels of a secret whose rotation went wrong.</summary>
    RepairLabels,

    /// <summary>To repair in a way whose verdict is unsafe, or not known.</summary>
    OverrideUnsafeRepair,
    /// <summary>To send a test to the channels of notifications.</summary>
    SendTestNotice,

    /// <summary>To see who has signed in, end their sessions, and shut somebody out.</summary>
    ManagePeople,

    /// <summary>To approve or refuse, as the second person, what one may do oneself.</summary>
    DecideApproval,

    /// <summary>To act without the second person that a rule asks for, and to review when others did.</summary>
    BreakGlass,
}
