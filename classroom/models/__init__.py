"""What is kept. There is no table for learners, and tests/classroom/test_models.py holds the list of tables and
columns so that none slips in: what is not held cannot leak."""
from classroom.models.base import Base, Moment, now
from classroom.models.batches import Batch, BatchRow, BatchState, RowState
from classroom.models.classes import ClassCount, OpenClass, shared_resource
from classroom.models.counts import DayCount
from classroom.models.library import PromptMove, PromptUse, PromptVersion, Trial, TrialOutput
from classroom.models.model import ModelCheck, ModelDay, Service
from classroom.models.resources import Resource, ResourceVersion
from classroom.models.safeguarding import Contact, ContactRole, Notice
from classroom.models.school import AuditEntry, AuditHead, CardRead, SchoolSetting
from classroom.models.staff import OneTimeLink, Purpose, RecoveryCode, Role, SignIn, Staff

__all__ = [
    "AuditEntry", "AuditHead", "Base", "Batch", "BatchRow", "BatchState", "CardRead", "ClassCount", "Contact",
    "ContactRole", "DayCount", "ModelCheck", "ModelDay", "Moment", "Notice", "OneTimeLink", "OpenClass", "PromptMove",
    "PromptUse", "PromptVersion", "Purpose", "RecoveryCode", "Resource", "ResourceVersion", "Role", "RowState",
    "SchoolSetting", "Service", "SignIn", "Staff", "Trial", "TrialOutput", "now", "shared_resource",
]
